-- Which phones have, or had, the list of a meeting.
CREATE TABLE meeting_phone (
  id UUID NOT NULL PRIMARY KEY,
  meeting_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  removed_at DATETIME(6) NULL,
  KEY meeting_phone_meeting (meeting_id),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

-- What was tapped at the door, by the id that the phone made: whatever comes twice counts once.
CREATE TABLE meeting_mark (
  id UUID NOT NULL PRIMARY KEY,
  meeting_id UUID NOT NULL,
  received_at DATETIME(6) NOT NULL,
  KEY meeting_mark_meeting (meeting_id),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
