-- Mails that wait, that went out today, or that could not go out. The text goes once it is sent.
CREATE TABLE notification_mail (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(100) NOT NULL,
  recipient VARCHAR(320) NOT NULL,
  language VARCHAR(35) NOT NULL,
  subject VARCHAR(250) NOT NULL,
  body LONGTEXT NULL CHECK (body IS NULL OR JSON_VALID(body)),
  valid_until DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  -- While it is being sent: until when nobody else may try.
  next_attempt_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  problem VARCHAR(40) NULL,
  KEY notification_mail_due (state, next_attempt_at),
  KEY notification_mail_list (created_at, id)
);
