-- Questions whose written answers are reviewed so that everybody may read them. The title is what a
-- moderator reads beside each answer.
CREATE TABLE survey_free_text_question (
  survey_id UUID NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  PRIMARY KEY (survey_id, question),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- Copies that lead to no response: ids are random, and there is no time and no order. A text is
-- kept until it is asked for, waits for a moderator, and is released or declined then.
CREATE TABLE survey_free_text (
  id UUID NOT NULL PRIMARY KEY,
  survey_id UUID NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  state VARCHAR(10) NOT NULL,
  version BIGINT NOT NULL,
  KEY survey_free_text_state (survey_id, question, state, id),
  FOREIGN KEY (survey_id, question) REFERENCES survey_free_text_question (survey_id, question)
);
