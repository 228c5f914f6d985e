-- What is there was visible to everybody, so it stays published.
ALTER TABLE project
  ADD COLUMN state VARCHAR(20) NOT NULL DEFAULT 'PUBLISHED',
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN changed_at DATETIME(6) NULL,
  ADD COLUMN picture_id UUID NULL,
  ADD KEY project_state (state, created_at);

UPDATE project SET changed_at = created_at;

ALTER TABLE project
  MODIFY COLUMN state VARCHAR(20) NOT NULL,
  MODIFY COLUMN version BIGINT NOT NULL,
  MODIFY COLUMN changed_at DATETIME(6) NOT NULL;

-- What only the project's own page shows; projects without a row have none of it yet.
CREATE TABLE project_details (
  project_id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  details LONGTEXT NOT NULL CHECK (JSON_VALID(details)),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

-- What a lead has typed and not saved yet, with what it began from.
CREATE TABLE project_working_copy (
  project_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  commune_id UUID NOT NULL,
  base_version BIGINT NOT NULL,
  base LONGTEXT NOT NULL CHECK (JSON_VALID(base)),
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  kept_at DATETIME(6) NOT NULL,
  PRIMARY KEY (project_id, staff_id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);
