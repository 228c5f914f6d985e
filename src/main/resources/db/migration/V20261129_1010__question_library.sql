-- Questions to take over into questionnaires; the portal's own are files. The keeper is the commune
-- itself, or the member of staff whose own it is.
CREATE TABLE question_library (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  keeper UUID NOT NULL,
  original VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question MEDIUMTEXT NOT NULL CHECK (JSON_VALID(question)),
  -- Its texts in all languages, for searching.
  words MEDIUMTEXT NOT NULL,
  -- The same question kept twice is one.
  hash BINARY(32) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY question_library_same (keeper, commune_id, hash),
  KEY question_library_list (keeper, created_at, id),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);
