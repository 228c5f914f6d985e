-- What staff typed in from a card, a wall or a telephone call: where it came from, and what it
-- had beside its text. The points that people stuck on paper are no supports of persons.
CREATE TABLE idea_card (
  idea_id UUID NOT NULL PRIMARY KEY,
  board_id UUID NOT NULL,
  occasion VARCHAR(160) NOT NULL,
  held_on DATE NULL,
  dots INT NOT NULL,
  body_hash BINARY(32) NOT NULL,
  entered_by UUID NULL,
  entered_at DATETIME(6) NOT NULL,
  KEY idea_card_board (board_id, entered_at),
  FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE,
  FOREIGN KEY (board_id) REFERENCES board (id)
);

-- Whether a board has such a text already is asked while somebody types.
ALTER TABLE idea ADD KEY idea_text (board_id, text(64));
