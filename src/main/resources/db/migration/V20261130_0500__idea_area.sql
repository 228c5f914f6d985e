-- In which neighbourhood an idea lies: the one that was chosen, else the one in which its point is,
-- which the portal works out from the commune's map.
ALTER TABLE idea ADD COLUMN area_id UUID NULL;

UPDATE idea SET area_id = neighbourhood_id WHERE neighbourhood_id IS NOT NULL;

ALTER TABLE idea
  ADD KEY idea_lying (board_id, state, merged_into, area_id, shuffle),
  DROP KEY idea_around;
