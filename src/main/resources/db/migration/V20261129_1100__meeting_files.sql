-- What a meeting's staff hand out: PDF only, because every phone can open it.
CREATE TABLE meeting_file (
  id UUID NOT NULL PRIMARY KEY,
  meeting_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  size INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  added_at DATETIME(6) NOT NULL,
  KEY meeting_file_meeting (meeting_id, added_at),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
