CREATE TABLE moderation_case (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id UUID NOT NULL,
  subject_version BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  claimed_by UUID NULL,
  claimed_by_name VARCHAR(200) NULL,
  claimed_until DATETIME(6) NULL,
  version BIGINT NOT NULL,
  -- One open case for each thing, whoever asks for it and however often.
  open_subject UUID AS (IF(state = 'OPEN', subject_id, NULL)) STORED,
  UNIQUE KEY moderation_case_open (subject_type, open_subject),
  KEY moderation_case_queue (commune_id, state, due_at, id),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

CREATE TABLE moderation_decision (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  case_id UUID NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id UUID NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  reason VARCHAR(40) NULL,
  explanation LONGTEXT NULL CHECK (explanation IS NULL OR JSON_VALID(explanation)),
  decided_by UUID NOT NULL,
  decided_by_name VARCHAR(200) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  -- Two decisions on one case cannot both be stored.
  UNIQUE KEY moderation_decision_case (case_id),
  KEY moderation_decision_subject (subject_type, subject_id, decided_at),
  FOREIGN KEY (case_id) REFERENCES moderation_case (id)
);
