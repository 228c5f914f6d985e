-- What was worked out of a board's opinions: numbers of statements and of groups that may be shown.
-- Who is in which group stands nowhere.
CREATE TABLE opinion_result (
  board_id UUID NOT NULL PRIMARY KEY,
  -- Of all that went in: the same hash, the same result.
  input_hash BINARY(32) NOT NULL,
  parameters VARCHAR(500) NOT NULL,
  computed_at DATETIME(6) NOT NULL,
  people INT NOT NULL,
  hidden_groups INT NOT NULL,
  silhouette DOUBLE NULL,
  bridging_starts INT NULL,
  FOREIGN KEY (board_id) REFERENCES board (id)
);

CREATE TABLE opinion_statement (
  idea_id UUID NOT NULL PRIMARY KEY,
  board_id UUID NOT NULL,
  agree INT NOT NULL,
  disagree INT NOT NULL,
  pass INT NOT NULL,
  consensus DOUBLE NULL,
  bridging_intercept DOUBLE NULL,
  bridging_factor DOUBLE NULL,
  KEY opinion_statement_consensus (board_id, consensus),
  KEY opinion_statement_bridging (board_id, bridging_intercept),
  FOREIGN KEY (idea_id) REFERENCES idea (id),
  FOREIGN KEY (board_id) REFERENCES opinion_result (board_id)
);

CREATE TABLE opinion_group (
  board_id UUID NOT NULL,
  number INT NOT NULL,
  people INT NOT NULL,
  PRIMARY KEY (board_id, number),
  FOREIGN KEY (board_id) REFERENCES opinion_result (board_id)
);

CREATE TABLE opinion_share (
  board_id UUID NOT NULL,
  number INT NOT NULL,
  idea_id UUID NOT NULL,
  agree INT NOT NULL,
  disagree INT NOT NULL,
  pass INT NOT NULL,
  -- AGREE or DISAGREE where the statement tells the group from the others, and how strongly.
  tells VARCHAR(10) NULL,
  weight DOUBLE NULL,
  PRIMARY KEY (idea_id, number),
  KEY opinion_share_telling (board_id, number, weight),
  FOREIGN KEY (board_id, number) REFERENCES opinion_group (board_id, number),
  FOREIGN KEY (idea_id) REFERENCES idea (id)
);
