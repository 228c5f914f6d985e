-- A phase that a lead has closed before its last day; whoever opens it again takes the row away.
CREATE TABLE project_phase_closing (
  phase_id UUID NOT NULL PRIMARY KEY,
  project_id UUID NOT NULL,
  closed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (project_id) REFERENCES project (id)
);
