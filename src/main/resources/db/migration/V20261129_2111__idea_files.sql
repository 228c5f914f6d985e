-- What staff keep with an idea, for themselves only: PDF, as with meetings.
CREATE TABLE idea_file (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  size INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  added_at DATETIME(6) NOT NULL,
  KEY idea_file_idea (idea_id, added_at),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);
