-- What can be found. Terms are stems, spelt in letters and digits only, so that the server's list of
-- stop words and its shortest and longest words (3 and 84 by default) leave every one of them in.
CREATE TABLE search_entry (
  type VARCHAR(20) NOT NULL,
  id UUID NOT NULL,
  project_id UUID NOT NULL,
  -- What it belongs to within the project, such as a board.
  scope UUID NULL,
  -- Of the text and of how it was taken apart.
  hash BINARY(32) NOT NULL,
  terms MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (type, id),
  FULLTEXT KEY search_entry_terms (terms)
);

-- Words as people wrote them, to suggest one to whoever mistypes it; taken apart into threes.
CREATE TABLE search_gram (
  gram VARCHAR(3) COLLATE utf8mb4_bin NOT NULL,
  word VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (gram, word),
  KEY search_gram_word (word)
);
