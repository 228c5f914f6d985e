-- From an idea to the research questions and outcomes of its project, whose ids the module project
-- gave.
CREATE TABLE idea_link (
  idea_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  target_id UUID NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea_id, kind, target_id),
  KEY idea_link_target (target_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- What happens next in a project, in its staff's words.
CREATE TABLE idea_next_step (
  project_id UUID NOT NULL PRIMARY KEY,
  due DATE NOT NULL,
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  version BIGINT NOT NULL,
  FOREIGN KEY (project_id) REFERENCES project (id)
);
