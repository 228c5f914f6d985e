-- Residents who can come back by a code that is mailed to them. The address stands here as an HMAC under a key that
-- lies in the data folder; the secret is sealed under a key made of that one and the address. Whoever has this table
-- alone learns how many there are. Nothing here leads to a contribution.
CREATE TABLE mail_return (
  address_tag BINARY(32) NOT NULL,
  owner_tag BINARY(32) NOT NULL,
  sealed VARBINARY(64) NOT NULL,
  created_at DATE NOT NULL,
  PRIMARY KEY (address_tag),
  UNIQUE KEY mail_return_owner (owner_tag)
) ENGINE = InnoDB;

-- Codes on their way, ten minutes each. Sealed under a secret that only the asking browser has. A row is made for
-- every request, whether or not anybody has the address.
CREATE TABLE mail_code (
  nonce_hash BINARY(32) NOT NULL,
  purpose VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_hash BINARY(32) NOT NULL,
  sealed VARBINARY(512) NOT NULL,
  attempts_left INT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (nonce_hash),
  KEY mail_code_expires (expires_at)
) ENGINE = InnoDB;
