-- Grows with each change, so that nobody overwrites what they have not seen.
ALTER TABLE question_library ADD COLUMN version INT NOT NULL DEFAULT 1;
