-- An earlier text of an idea has an id of its own, so that a moderator can decide about it.
ALTER TABLE idea_revision
  ADD COLUMN id UUID NULL,
  -- Why nobody reads it any more; NULL while everybody may.
  ADD COLUMN removed_reason VARCHAR(40) NULL,
  -- What its author says to that, once.
  ADD COLUMN objection TEXT NULL,
  -- Whether a case about it may be open.
  ADD COLUMN in_review BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE idea_revision SET id = UUID();
ALTER TABLE idea_revision
  MODIFY COLUMN id UUID NOT NULL,
  ADD UNIQUE KEY idea_revision_id (id);
