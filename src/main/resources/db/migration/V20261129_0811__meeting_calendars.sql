-- Whose calendar shows what happens at a place.
ALTER TABLE meeting_place ADD COLUMN neighbourhood_id UUID NULL,
  ADD KEY meeting_place_neighbourhood (neighbourhood_id),
  ADD FOREIGN KEY (neighbourhood_id) REFERENCES neighbourhood (id);

-- Calendars that residents subscribe to. Token and pseudonyms stand nowhere in the clear: the row
-- is found by the token's hash, and what it opens is sealed under a key made of the token.
CREATE TABLE meeting_feed (
  token_hash BINARY(32) NOT NULL PRIMARY KEY,
  sealed LONGBLOB NULL,
  language VARCHAR(35) NOT NULL,
  revoked BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL
);

-- What has been reminded of, written in the transaction that says it.
CREATE TABLE meeting_reminder (
  subject_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  -- The moment that it is about: whatever moves is reminded of anew.
  due_at DATETIME(6) NOT NULL,
  told_at DATETIME(6) NOT NULL,
  PRIMARY KEY (subject_id, kind, due_at),
  KEY meeting_reminder_age (due_at)
);
