-- The log of staff actions. A chain is a commune's id, or 'portal'.
CREATE TABLE audit_head (
  chain VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_number BIGINT NOT NULL,
  last_hash BINARY(32) NOT NULL,
  PRIMARY KEY (chain)
) ENGINE = InnoDB;

CREATE TABLE audit_entry (
  chain VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  actor VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  action VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  details JSON NOT NULL,
  previous_hash BINARY(32) NOT NULL,
  hash BINARY(32) NOT NULL,
  PRIMARY KEY (chain, number)
) ENGINE = InnoDB;

CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';

CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';
