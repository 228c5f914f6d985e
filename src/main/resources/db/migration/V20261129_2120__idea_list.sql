-- In which order a board's ideas can stand: figures beside each idea, so that a page of a hundred
-- thousand ideas is read from the index that has its order.
ALTER TABLE idea
  -- How many people support it.
  ADD COLUMN supports INT NOT NULL DEFAULT 0,
  -- How often somebody said anything to it: supports and opinions. Who did stands elsewhere.
  ADD COLUMN voices INT NOT NULL DEFAULT 0,
  -- A place by chance, the same for everybody: what a shuffle of one's own starts from.
  ADD COLUMN shuffle SMALLINT UNSIGNED NOT NULL DEFAULT 0;

UPDATE idea i
SET i.supports = (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id),
  i.voices = (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id)
    + (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id),
  i.shuffle = FLOOR(RAND() * 65536);

ALTER TABLE idea
  MODIFY COLUMN shuffle SMALLINT UNSIGNED NOT NULL DEFAULT (FLOOR(RAND() * 65536)),
  ADD KEY idea_newest (board_id, state, merged_into, submitted_at, id),
  ADD KEY idea_supported (board_id, state, merged_into, supports, id),
  ADD KEY idea_unheard (board_id, state, merged_into, voices, id),
  ADD KEY idea_shuffled (board_id, state, merged_into, shuffle),
  ADD KEY idea_around (board_id, state, merged_into, neighbourhood_id, shuffle),
  ADD KEY idea_stage (board_id, state, merged_into, status_id, shuffle),
  -- What idea_newest and idea_stage begin with as well.
  DROP KEY idea_board,
  DROP KEY idea_followed;
