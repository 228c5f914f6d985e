-- What people say about something, two deep: comments, and replies to them.
CREATE TABLE discussion_comment (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  about_type VARCHAR(40) NOT NULL,
  about_id UUID NOT NULL,
  -- The comment that it replies to.
  thread_id UUID NULL,
  author UUID NULL,
  client_id UUID NULL,
  body_hash BINARY(32) NULL,
  -- Where it was brought to, and its id where it came from: brought twice it is one row.
  source_about UUID NULL,
  source_id VARCHAR(190) COLLATE utf8mb4_bin NULL,
  channel VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  mark VARCHAR(10) NOT NULL,
  language VARCHAR(35) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  -- Counted where they change, so that a page can be ordered by an index.
  supports INT NOT NULL DEFAULT 0,
  replies INT NOT NULL DEFAULT 0,
  -- What has published replies keeps its place, whatever became of it.
  listed BOOLEAN AS (state = 'PUBLISHED' OR replies > 0) PERSISTENT,
  -- However often a phone sends the same comment, it is one row.
  UNIQUE KEY discussion_comment_sent_once (author, client_id),
  UNIQUE KEY discussion_comment_source (source_about, source_id),
  KEY discussion_comment_by_time (about_id, thread_id, listed, written_at, id),
  KEY discussion_comment_by_support (about_id, thread_id, listed, supports, written_at, id),
  KEY discussion_comment_thread (thread_id, state, written_at, id),
  KEY discussion_comment_count (about_id, state, thread_id, listed),
  KEY discussion_comment_project (project_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id),
  FOREIGN KEY (thread_id) REFERENCES discussion_comment (id)
);

CREATE TABLE discussion_support (
  comment_id UUID NOT NULL,
  person UUID NOT NULL,
  PRIMARY KEY (comment_id, person),
  FOREIGN KEY (comment_id) REFERENCES discussion_comment (id)
);

-- Which comments came from elsewhere when two things became one, for taking that back.
CREATE TABLE discussion_move (
  id UUID NOT NULL,
  comment_id UUID NOT NULL,
  from_type VARCHAR(40) NOT NULL,
  from_id UUID NOT NULL,
  to_type VARCHAR(40) NOT NULL,
  to_id UUID NOT NULL,
  PRIMARY KEY (id, comment_id),
  FOREIGN KEY (comment_id) REFERENCES discussion_comment (id)
);
