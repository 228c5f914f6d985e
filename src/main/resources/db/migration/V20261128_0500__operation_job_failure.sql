-- What went wrong in jobs, without what was in them: the log has the rest, under the reference.
CREATE TABLE operation_job_failure (
  id UUID NOT NULL,
  job VARCHAR(100) NOT NULL,
  at DATETIME(6) NOT NULL,
  failure VARCHAR(200) NOT NULL,
  attempt INT NOT NULL,
  reference CHAR(8) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (id),
  KEY operation_job_failure_at (at)
) ENGINE = InnoDB;
