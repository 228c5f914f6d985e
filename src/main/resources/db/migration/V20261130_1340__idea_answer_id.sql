-- A version of an answer goes by an id of its own, so that what people made of it in other languages
-- stays with it when another version counts.
ALTER TABLE idea_answer ADD COLUMN id UUID NOT NULL DEFAULT UUID();
UPDATE idea_answer SET id = UUID();
ALTER TABLE idea_answer ADD UNIQUE KEY idea_answer_id (id);
