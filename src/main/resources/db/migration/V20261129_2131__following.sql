-- Who follows anything in a project, and how they want to hear of it.
CREATE TABLE following_follower (
  person UUID NOT NULL PRIMARY KEY,
  project_id UUID NOT NULL,
  -- By which they are known where messages go out.
  recipient UUID NOT NULL,
  rhythm VARCHAR(10) NOT NULL,
  replies_at_once BOOLEAN NOT NULL,
  automatic BOOLEAN NOT NULL,
  -- News up to this moment they have been told.
  told_until DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  UNIQUE KEY following_follower_recipient (recipient),
  KEY following_follower_due (due_at),
  KEY following_follower_project (project_id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE following_follow (
  person UUID NOT NULL,
  target_type VARCHAR(40) NOT NULL,
  target_id UUID NOT NULL,
  -- False: they said no, and nothing that they write there changes that.
  wanted BOOLEAN NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (person, target_id),
  FOREIGN KEY (person) REFERENCES following_follower (person)
);

-- What has happened; what is still to be seen of it is asked when somebody is told.
CREATE TABLE following_news (
  id UUID NOT NULL PRIMARY KEY,
  project_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  about_type VARCHAR(40) NOT NULL,
  about_id UUID NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id UUID NOT NULL,
  author UUID NULL,
  replied_to UUID NULL,
  happened_at DATETIME(6) NOT NULL,
  -- The same thing is news once.
  UNIQUE KEY following_news_once (subject_id, kind),
  KEY following_news_time (project_id, happened_at),
  KEY following_news_age (happened_at),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE following_news_target (
  news_id UUID NOT NULL,
  target_id UUID NOT NULL,
  PRIMARY KEY (news_id, target_id),
  FOREIGN KEY (news_id) REFERENCES following_news (id) ON DELETE CASCADE
);
