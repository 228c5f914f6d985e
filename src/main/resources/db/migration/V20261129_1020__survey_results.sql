-- What is counted as answers come in: '*' each question by itself, and codes of questions by which
-- all others are split as well; with a question mark and a number while answers from before are
-- still being counted. Empty: nothing is counted yet, as for what was published before this.
ALTER TABLE survey
  ADD COLUMN tallies VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
ALTER TABLE survey ALTER COLUMN tallies SET DEFAULT '*';

-- How many responses gave this value, of those whose answer to the split question is in_group. The
-- empty question counts all responses, the empty split everybody; an empty group gave no answer.
-- Nothing here tells a response, a time or an order.
CREATE TABLE survey_tally (
  survey_id UUID NOT NULL,
  split VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question VARCHAR(81) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_group VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  n INT NOT NULL,
  PRIMARY KEY (survey_id, split, question, value, in_group)
);

-- The figures that staff were last shown, which later ones must go with. Empty split: the questions
-- by themselves.
CREATE TABLE survey_live (
  survey_id UUID NOT NULL,
  split VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  PRIMARY KEY (survey_id, split),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- What was ever made public. Content is never changed and rows are never deleted; only whether they
-- are on the page.
CREATE TABLE survey_release (
  survey_id UUID NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  crossed_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  released_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  PRIMARY KEY (survey_id, question, crossed_by),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);
