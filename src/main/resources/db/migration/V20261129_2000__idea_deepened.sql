-- What an idea is about, in short, where, under which topics, and what became of it.
CREATE TABLE board_topic (
  id UUID NOT NULL PRIMARY KEY,
  board_id UUID NOT NULL,
  position INT NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  KEY board_topic_position (board_id, position),
  FOREIGN KEY (board_id) REFERENCES board (id)
);

-- The states that a project's ideas can be in, in its own words.
CREATE TABLE idea_status (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  KEY idea_status_position (project_id, position),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

ALTER TABLE idea
  ADD COLUMN title VARCHAR(120) NULL,
  ADD COLUMN latitude DOUBLE NULL,
  ADD COLUMN longitude DOUBLE NULL,
  ADD COLUMN status_id UUID NULL,
  ADD COLUMN merged_into UUID NULL,
  ADD KEY idea_merged (merged_into),
  ADD KEY idea_followed (board_id, state, status_id),
  ADD FOREIGN KEY (status_id) REFERENCES idea_status (id),
  ADD FOREIGN KEY (merged_into) REFERENCES idea (id);

CREATE TABLE idea_topic (
  idea_id UUID NOT NULL,
  topic_id UUID NOT NULL,
  PRIMARY KEY (idea_id, topic_id),
  KEY idea_topic_topic (topic_id, idea_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE,
  FOREIGN KEY (topic_id) REFERENCES board_topic (id)
);
