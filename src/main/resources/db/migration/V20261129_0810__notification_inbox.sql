-- How people who took part want to hear of it. Address, own page and the token for stopping lie
-- sealed under the key in the data folder.
CREATE TABLE notification_contact (
  recipient UUID NOT NULL PRIMARY KEY,
  project_id UUID NOT NULL,
  owner UUID NULL,
  language VARCHAR(35) NOT NULL,
  sealed VARBINARY(2000) NOT NULL,
  -- Of the address within its project: the same address has another one in every other project.
  address_mark BINARY(32) NULL,
  stop_hash BINARY(32) NOT NULL,
  mails BOOLEAN NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  UNIQUE KEY notification_contact_stop (stop_hash),
  KEY notification_contact_owner (owner),
  KEY notification_contact_address (project_id, address_mark),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

-- What people were told. Who has no device to read it on is only noted as told.
CREATE TABLE notification_inbox (
  id UUID NOT NULL PRIMARY KEY,
  recipient UUID NOT NULL,
  once_key VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner UUID NULL,
  topic VARCHAR(40) NOT NULL,
  language VARCHAR(35) NOT NULL,
  words LONGTEXT NULL CHECK (words IS NULL OR JSON_VALID(words)),
  path VARCHAR(500) NULL,
  told_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  UNIQUE KEY notification_inbox_once (recipient, once_key),
  KEY notification_inbox_owner (owner, told_at),
  KEY notification_inbox_age (told_at)
);
