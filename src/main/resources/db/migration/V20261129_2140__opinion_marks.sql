-- How often opinions on a board were given, changed or taken back. Spread over a few rows, so that
-- people who give theirs at one moment seldom wait for each other. No foreign key: an import holds
-- its board for as long as it takes, and nobody's opinion should wait for that.
CREATE TABLE opinion_change (
  board_id UUID NOT NULL,
  part TINYINT NOT NULL,
  changes BIGINT NOT NULL,
  PRIMARY KEY (board_id, part)
);

-- The mark that the board had when its result was worked out or found to be the same, and when that was.
ALTER TABLE opinion_result
  ADD COLUMN input_mark VARCHAR(80) NULL,
  ADD COLUMN looked_at DATETIME(6) NULL;

-- Where the middle of a group lies, in votes. Of groups only: no person has a place.
ALTER TABLE opinion_group
  ADD COLUMN x DOUBLE NULL,
  ADD COLUMN y DOUBLE NULL;
