-- What staff did about ideas: states with their reasons, official answers, and duplicates put
-- together. Nothing of it is ever overwritten.
ALTER TABLE idea
  ADD COLUMN follow_version BIGINT NOT NULL DEFAULT 0;

CREATE TABLE idea_status_change (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  request_id UUID NOT NULL,
  status_id UUID NOT NULL,
  reason LONGTEXT NOT NULL CHECK (JSON_VALID(reason)),
  made_by VARCHAR(80) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  -- However often a page sends the same decision, it is one row.
  UNIQUE KEY idea_status_change_once (idea_id, request_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id),
  FOREIGN KEY (status_id) REFERENCES idea_status (id)
);

CREATE TABLE idea_answer (
  idea_id UUID NOT NULL,
  version INT NOT NULL,
  request_id UUID NOT NULL,
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  author VARCHAR(120) NOT NULL,
  made_by VARCHAR(80) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea_id, version),
  UNIQUE KEY idea_answer_once (idea_id, request_id),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);

CREATE TABLE idea_merge (
  id UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  into_id UUID NOT NULL,
  reason LONGTEXT NOT NULL CHECK (JSON_VALID(reason)),
  made_by VARCHAR(80) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  undone_by VARCHAR(80) NULL,
  undone_at DATETIME(6) NULL,
  UNIQUE KEY idea_merge_once (idea_id, request_id),
  KEY idea_merge_into (into_id, undone_at),
  FOREIGN KEY (idea_id) REFERENCES idea (id),
  FOREIGN KEY (into_id) REFERENCES idea (id)
);

-- A voice that came by a merge: taken away again when the merge is undone. What a person says
-- themselves has none.
ALTER TABLE idea_support
  ADD COLUMN merge_id UUID NULL,
  ADD KEY idea_support_merge (merge_id);
ALTER TABLE idea_opinion
  ADD COLUMN merge_id UUID NULL,
  ADD KEY idea_opinion_merge (merge_id);
