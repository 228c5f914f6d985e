-- While a factor is being renewed nobody signs in with the account; sessions of an older number have ended.
ALTER TABLE staff
  ADD COLUMN sessions INT NOT NULL DEFAULT 0,
  ADD COLUMN renewal VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- What a secret renews; without it, it sets an account up.
ALTER TABLE staff_invitation
  ADD COLUMN renews VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL;
