-- When comments came to a thing with a move, so that a page that was away meanwhile counts them.
ALTER TABLE discussion_move ADD COLUMN moved_at DATETIME(6) NULL;
