CREATE TABLE board (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  name VARCHAR(200) NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  intro LONGTEXT NOT NULL CHECK (JSON_VALID(intro)),
  review VARCHAR(20) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY board_name (project_id, name),
  KEY board_commune (commune_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE idea (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  board_id UUID NOT NULL,
  author UUID NULL,
  client_id UUID NULL,
  body_hash BINARY(32) NULL,
  source_id VARCHAR(190) COLLATE utf8mb4_bin NULL,
  channel VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  language VARCHAR(35) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  neighbourhood_id UUID NULL,
  submitted_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  -- However often a phone sends the same idea, it is one row.
  UNIQUE KEY idea_sent_once (author, client_id),
  UNIQUE KEY idea_source (board_id, source_id),
  KEY idea_board (board_id, state, submitted_at, id),
  KEY idea_neighbourhood (neighbourhood_id),
  FOREIGN KEY (board_id) REFERENCES board (id),
  FOREIGN KEY (neighbourhood_id) REFERENCES neighbourhood (id)
);

CREATE TABLE idea_revision (
  idea_id UUID NOT NULL,
  version BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  neighbourhood_id UUID NULL,
  replaced_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea_id, version),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

CREATE TABLE idea_support (
  idea_id UUID NOT NULL,
  person UUID NOT NULL,
  PRIMARY KEY (idea_id, person),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

CREATE TABLE idea_opinion (
  idea_id UUID NOT NULL,
  person UUID NOT NULL,
  board_id UUID NOT NULL,
  opinion VARCHAR(10) NOT NULL,
  cast_at DATETIME(3) NOT NULL,
  PRIMARY KEY (idea_id, person),
  KEY idea_opinion_board (board_id, person, idea_id, opinion),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- People who took part elsewhere: known by that source's id, on one board only.
CREATE TABLE imported_person (
  id UUID NOT NULL PRIMARY KEY,
  board_id UUID NOT NULL,
  source_id VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY imported_person_source (board_id, source_id),
  FOREIGN KEY (board_id) REFERENCES board (id)
);
