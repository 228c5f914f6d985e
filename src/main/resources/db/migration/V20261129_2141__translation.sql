-- What a machine made of a text: by the text itself, so that the same words are never paid for twice.
CREATE TABLE translation_machine (
  source_hash BINARY(32) NOT NULL,
  source VARCHAR(35) NOT NULL,
  target VARCHAR(35) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (source_hash, source, target),
  KEY translation_machine_age (made_at)
);

-- What people made of a thing's texts, or looked at. It is stale once the original has another hash.
CREATE TABLE translation_text (
  kind VARCHAR(40) NOT NULL,
  subject UUID NOT NULL,
  language VARCHAR(35) NOT NULL,
  commune_id UUID NOT NULL,
  state VARCHAR(20) NOT NULL,
  fields LONGTEXT NOT NULL CHECK (JSON_VALID(fields)),
  original_hash BINARY(32) NOT NULL,
  translator UUID NULL,
  changed_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (kind, subject, language),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

-- What went out to the machine, by day (UTC).
CREATE TABLE translation_use (
  day DATE NOT NULL PRIMARY KEY,
  characters BIGINT NOT NULL,
  requests BIGINT NOT NULL
);
