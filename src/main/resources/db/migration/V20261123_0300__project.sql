CREATE TABLE project (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  slug VARCHAR(80) NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  summary LONGTEXT NOT NULL CHECK (JSON_VALID(summary)),
  demo BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY project_slug (commune_id, slug),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

CREATE TABLE project_phase (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  starts DATE NOT NULL,
  ends DATE NOT NULL,
  UNIQUE KEY project_phase_position (project_id, position),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE research_question (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  position INT NOT NULL,
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  KEY research_question_project (project_id, position),
  FOREIGN KEY (project_id) REFERENCES project (id)
);
