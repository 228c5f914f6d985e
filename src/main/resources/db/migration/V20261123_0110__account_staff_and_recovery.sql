CREATE TABLE staff (
  id UUID NOT NULL,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  totp_secret VARBINARY(128) NULL,
  last_totp_step BIGINT NOT NULL DEFAULT 0,
  failed_attempts INT NOT NULL DEFAULT 0,
  locked_until DATETIME(6) NULL,
  operator BOOLEAN NOT NULL DEFAULT FALSE,
  demo BOOLEAN NOT NULL DEFAULT FALSE,
  disabled BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY staff_email (email)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A one-time secret by its SHA-256, in hexadecimal. Without a member of staff it makes the first operator.
CREATE TABLE staff_invitation (
  secret_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  staff_id UUID NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (secret_hash),
  KEY staff_invitation_staff (staff_id),
  CONSTRAINT staff_invitation_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB;

-- A resident's secret, sealed under a code that only the resident has. Nothing here leads to a
-- contribution: pseudonyms are derived from the secret, and the date is all the time that is kept.
CREATE TABLE recovery (
  lookup_hash BINARY(32) NOT NULL,
  owner_tag BINARY(32) NOT NULL,
  sealed VARBINARY(64) NOT NULL,
  created_at DATE NOT NULL,
  PRIMARY KEY (lookup_hash),
  UNIQUE KEY recovery_owner (owner_tag)
) ENGINE = InnoDB;
