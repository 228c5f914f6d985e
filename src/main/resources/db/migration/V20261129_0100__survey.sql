CREATE TABLE survey (
  id UUID NOT NULL PRIMARY KEY,
  handle CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) NOT NULL,
  access VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  questions INT NOT NULL,
  opens_at DATETIME(6) NULL,
  closes_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY survey_handle (handle),
  UNIQUE KEY survey_code (project_id, code),
  KEY survey_commune (commune_id),
  KEY survey_ending (state, closes_at),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

-- What was published once is never changed.
CREATE TABLE survey_version (
  survey_id UUID NOT NULL,
  version INT NOT NULL,
  definition LONGTEXT NOT NULL CHECK (JSON_VALID(definition)),
  hash BINARY(32) NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (survey_id, version),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- The private half is sealed under a key of the data folder; the row goes when the survey is sealed.
CREATE TABLE survey_key (
  survey_id UUID NOT NULL,
  purpose VARCHAR(10) NOT NULL,
  public_key VARBINARY(1000) NOT NULL,
  private_key VARBINARY(4000) NOT NULL,
  PRIMARY KEY (survey_id, purpose),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- From here on nothing tells when, in which order or from which device: no time, no sequence, no
-- foreign key that would lock and log a row elsewhere. Rows lie in the order of hashes.

-- Codes, and the residents who took part by their account: spent or not. What was signed is kept as
-- a hash until the survey is sealed, so that who asks again gets the same signature and nobody else.
CREATE TABLE survey_right (
  survey_id UUID NOT NULL,
  right_hash BINARY(32) NOT NULL,
  state VARCHAR(10) NOT NULL,
  blinded_hash BINARY(32) NULL,
  -- Changes each time the same is asked again: a transaction that only reads is not awaited on disk.
  again BOOLEAN NOT NULL DEFAULT FALSE,
  sealed BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (survey_id, right_hash)
);

-- A withdrawn answer keeps its key until the survey is sealed, so that a phone that sends it once
-- more is told. Week is the Monday. Whether a row is sealed: its key is a random number then.
CREATE TABLE survey_response (
  survey_id UUID NOT NULL,
  response_key BINARY(32) NOT NULL,
  state VARCHAR(10) NOT NULL,
  version INT NULL,
  week DATE NULL,
  language VARCHAR(35) NULL,
  channel VARCHAR(10) NULL,
  role VARCHAR(20) NULL,
  quotas VARCHAR(1000) NULL,
  body MEDIUMTEXT NULL,
  body_hash BINARY(32) NULL,
  -- As above.
  again BOOLEAN NOT NULL DEFAULT FALSE,
  sealed BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (survey_id, response_key)
);

CREATE TABLE survey_photo (
  survey_id UUID NOT NULL,
  response_key BINARY(32) NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture MEDIUMBLOB NOT NULL,
  PRIMARY KEY (survey_id, response_key, question)
);

CREATE TABLE survey_quota (
  survey_id UUID NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  filled INT NOT NULL,
  PRIMARY KEY (survey_id, code)
);

-- What a phone has encrypted; the portal cannot read it, and knows no answer that became of it.
CREATE TABLE survey_draft (
  survey_id UUID NOT NULL,
  draft_id BINARY(32) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  expires DATE NOT NULL,
  PRIMARY KEY (survey_id, draft_id),
  KEY survey_draft_expiry (expires)
);
