-- Surveys that are being written. Each edit is stored at once, with what takes it back.
CREATE TABLE questionnaire (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  -- What it has been published as, in which version, and how it was then.
  survey_id UUID NULL,
  version INT NULL,
  published_revision INT NULL,
  revision INT NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  questions INT NOT NULL,
  translations LONGTEXT NOT NULL CHECK (JSON_VALID(translations)),
  definition LONGTEXT NOT NULL CHECK (JSON_VALID(definition)),
  notes LONGTEXT NOT NULL CHECK (JSON_VALID(notes)),
  report LONGTEXT NULL CHECK (JSON_VALID(report)),
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY questionnaire_survey (survey_id),
  KEY questionnaire_commune (commune_id, changed_at),
  KEY questionnaire_project (project_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id),
  FOREIGN KEY (survey_id) REFERENCES survey (id)
);

CREATE TABLE questionnaire_edit (
  questionnaire_id UUID NOT NULL,
  revision INT NOT NULL,
  edit_id UUID NOT NULL,
  staff_id UUID NULL,
  kind VARCHAR(10) NOT NULL,
  taken_back BOOLEAN NOT NULL DEFAULT FALSE,
  edit LONGTEXT NOT NULL CHECK (JSON_VALID(edit)),
  inverse LONGTEXT NOT NULL CHECK (JSON_VALID(inverse)),
  edited_at DATETIME(6) NOT NULL,
  PRIMARY KEY (questionnaire_id, revision),
  UNIQUE KEY questionnaire_edit_once (questionnaire_id, edit_id),
  KEY questionnaire_edit_staff (questionnaire_id, staff_id, revision),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id) ON DELETE CASCADE
);

-- Who has it open; a row is worth something for half a minute.
CREATE TABLE questionnaire_presence (
  questionnaire_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  name VARCHAR(200) NOT NULL,
  place VARCHAR(120) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (questionnaire_id, staff_id),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id) ON DELETE CASCADE
);
