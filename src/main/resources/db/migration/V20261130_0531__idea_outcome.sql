-- Outcomes of which those were told who wrote or follow the ideas that led to them: each once.
CREATE TABLE idea_outcome_told (
  outcome_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  project_id UUID NOT NULL,
  told_at DATETIME(6) NOT NULL,
  PRIMARY KEY (outcome_id, idea_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);
