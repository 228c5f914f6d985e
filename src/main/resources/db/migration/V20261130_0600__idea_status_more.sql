-- States that a project no longer gives: ideas that have one keep it.
ALTER TABLE idea_status ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE;
