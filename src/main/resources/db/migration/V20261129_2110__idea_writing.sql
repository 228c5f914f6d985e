-- Which of an idea's earlier texts everybody may read again: those that were published and that
-- somebody had supported when they were changed. The texts from before nobody asked for that.
ALTER TABLE idea_revision
  ADD COLUMN title VARCHAR(120) NULL,
  ADD COLUMN latitude DOUBLE NULL,
  ADD COLUMN longitude DOUBLE NULL,
  ADD COLUMN shown BOOLEAN NOT NULL DEFAULT FALSE;

-- Whom an author let write along, by their pseudonyms in the board's project.
CREATE TABLE idea_coauthor (
  idea_id UUID NOT NULL,
  person UUID NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea_id, person),
  KEY idea_coauthor_person (person, idea_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- An author's open invitation, one an idea: by the hash of what stands in its link.
CREATE TABLE idea_invitation (
  idea_id UUID NOT NULL PRIMARY KEY,
  secret_hash BINARY(32) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  -- Who accepted it, so that a resend is the same as once.
  accepted_by UUID NULL,
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);
