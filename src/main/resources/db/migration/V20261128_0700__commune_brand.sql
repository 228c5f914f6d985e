ALTER TABLE commune
  ADD COLUMN accent CHAR(7) NULL,
  ADD COLUMN contact VARCHAR(254) NOT NULL DEFAULT '',
  ADD COLUMN changed_at DATETIME(6) NULL,
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- Ideas keep the name of a neighbourhood that is no longer offered.
ALTER TABLE neighbourhood ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
