CREATE TABLE media (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  -- Who sent it and under which id of their phone; staff's pictures have neither.
  sender UUID NULL,
  client_id UUID NULL,
  source_hash BINARY(32) NOT NULL,
  -- The thing that it is part of; none yet while it waits for what a phone sends next.
  subject_kind VARCHAR(40) NULL,
  subject_id UUID NULL,
  place INT NOT NULL,
  alt LONGTEXT NULL CHECK (alt IS NULL OR JSON_VALID(alt)),
  width INT NOT NULL,
  height INT NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  -- However often a phone sends the same picture, it is one row.
  UNIQUE KEY media_sent_once (sender, client_id),
  KEY media_subject (subject_kind, subject_id, place),
  KEY media_commune (commune_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

-- Apart from the rows above, so that no list ever reads bytes.
CREATE TABLE media_content (
  media_id UUID NOT NULL,
  size VARCHAR(20) NOT NULL,
  bytes LONGBLOB NOT NULL,
  PRIMARY KEY (media_id, size),
  FOREIGN KEY (media_id) REFERENCES media (id) ON DELETE CASCADE
);
