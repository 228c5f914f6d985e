CREATE TABLE meeting_place (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  name LONGTEXT NOT NULL CHECK (JSON_VALID(name)),
  address VARCHAR(300) NOT NULL,
  -- How one gets in: steps, lifts, stops, in whichever languages staff wrote it.
  access LONGTEXT NULL CHECK (JSON_VALID(access)),
  latitude DOUBLE NULL,
  longitude DOUBLE NULL,
  version BIGINT NOT NULL DEFAULT 0,
  KEY meeting_place_commune (commune_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

CREATE TABLE meeting_poll (
  id UUID NOT NULL PRIMARY KEY,
  handle CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  zone VARCHAR(60) CHARACTER SET ascii NOT NULL,
  deadline DATETIME(6) NULL,
  results_visible BOOLEAN NOT NULL,
  picks INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason LONGTEXT NULL CHECK (JSON_VALID(reason)),
  decided_at DATETIME(6) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY meeting_poll_handle (handle),
  KEY meeting_poll_project (project_id, created_at),
  KEY meeting_poll_commune (commune_id, created_at),
  KEY meeting_poll_ending (state, deadline),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id)
);

-- Either the two instants or the two days: an all-day date is no instant and never shifts.
CREATE TABLE meeting_option (
  id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  position INT NOT NULL,
  all_day BOOLEAN NOT NULL,
  starts_at DATETIME(6) NULL,
  ends_at DATETIME(6) NULL,
  first_day DATE NULL,
  last_day DATE NULL,
  place_id UUID NULL,
  online BOOLEAN NOT NULL,
  capacity INT NULL,
  meets LONGTEXT NOT NULL CHECK (JSON_VALID(meets)),
  withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  chosen BOOLEAN NOT NULL DEFAULT FALSE,
  -- When its time or place last became another one: answers from before are asked to look again.
  changed_at DATETIME(6) NULL,
  -- People by what they said, kept up in the answers' own transactions: the page of a poll with
  -- thousands of answers opens without counting them.
  yes_people INT NOT NULL DEFAULT 0,
  if_needed_people INT NOT NULL DEFAULT 0,
  no_people INT NOT NULL DEFAULT 0,
  KEY meeting_option_poll (poll_id, position),
  CHECK (IF(all_day, first_day IS NOT NULL AND last_day IS NOT NULL AND starts_at IS NULL AND ends_at IS NULL,
                     starts_at IS NOT NULL AND ends_at IS NOT NULL AND first_day IS NULL AND last_day IS NULL)),
  FOREIGN KEY (poll_id) REFERENCES meeting_poll (id),
  FOREIGN KEY (place_id) REFERENCES meeting_place (id)
);

-- A withdrawn answer keeps its id and nothing else, so that a phone that sends it once more is told.
CREATE TABLE meeting_answer (
  id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  pseudonym UUID NULL,
  link_hash BINARY(32) NOT NULL,
  name VARCHAR(80) NULL,
  language VARCHAR(35) NOT NULL,
  neighbourhood_id UUID NULL,
  people INT NOT NULL,
  needs LONGTEXT NOT NULL CHECK (JSON_VALID(needs)),
  comment VARCHAR(1000) NULL,
  channel VARCHAR(10) NOT NULL,
  withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  -- One device answers once, in however many tabs; answers for others have no pseudonym.
  UNIQUE KEY meeting_answer_device (poll_id, pseudonym),
  UNIQUE KEY meeting_answer_link (link_hash),
  KEY meeting_answer_poll (poll_id, answered_at, id),
  FOREIGN KEY (poll_id) REFERENCES meeting_poll (id),
  FOREIGN KEY (neighbourhood_id) REFERENCES neighbourhood (id)
);

CREATE TABLE meeting_choice (
  answer_id UUID NOT NULL,
  option_id UUID NOT NULL,
  choice VARCHAR(10) NOT NULL,
  PRIMARY KEY (answer_id, option_id),
  KEY meeting_choice_option (option_id, choice),
  FOREIGN KEY (answer_id) REFERENCES meeting_answer (id),
  FOREIGN KEY (option_id) REFERENCES meeting_option (id)
);

CREATE TABLE meeting (
  id UUID NOT NULL PRIMARY KEY,
  handle CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  commune_id UUID NOT NULL,
  project_id UUID NOT NULL,
  poll_id UUID NULL,
  series_id UUID NULL,
  uid VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence INT NOT NULL,
  title LONGTEXT NOT NULL CHECK (JSON_VALID(title)),
  text LONGTEXT NOT NULL CHECK (JSON_VALID(text)),
  agenda LONGTEXT NULL CHECK (JSON_VALID(agenda)),
  zone VARCHAR(60) CHARACTER SET ascii NOT NULL,
  all_day BOOLEAN NOT NULL,
  starts_at DATETIME(6) NULL,
  ends_at DATETIME(6) NULL,
  first_day DATE NULL,
  last_day DATE NULL,
  place_id UUID NULL,
  online_link VARBINARY(4000) NULL,
  meets LONGTEXT NOT NULL CHECK (JSON_VALID(meets)),
  site_places INT NULL,
  online_places INT NULL,
  opens_at DATETIME(6) NULL,
  closes_at DATETIME(6) NULL,
  supplier_until DATETIME(6) NULL,
  survey_id UUID NULL,
  state VARCHAR(10) NOT NULL,
  cancel_reason LONGTEXT NULL CHECK (JSON_VALID(cancel_reason)),
  minutes LONGTEXT NULL CHECK (JSON_VALID(minutes)),
  minutes_state VARCHAR(10) NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY meeting_handle (handle),
  UNIQUE KEY meeting_uid (uid),
  KEY meeting_project (project_id, starts_at),
  KEY meeting_commune (commune_id, starts_at),
  KEY meeting_series (series_id),
  KEY meeting_coming (state, starts_at),
  CHECK (IF(all_day, first_day IS NOT NULL AND last_day IS NOT NULL AND starts_at IS NULL AND ends_at IS NULL,
                     starts_at IS NOT NULL AND ends_at IS NOT NULL AND first_day IS NULL AND last_day IS NULL)),
  FOREIGN KEY (commune_id) REFERENCES commune (id),
  FOREIGN KEY (project_id) REFERENCES project (id),
  FOREIGN KEY (poll_id) REFERENCES meeting_poll (id),
  FOREIGN KEY (place_id) REFERENCES meeting_place (id)
);

CREATE TABLE meeting_contingent (
  id UUID NOT NULL PRIMARY KEY,
  meeting_id UUID NOT NULL,
  name LONGTEXT NOT NULL CHECK (JSON_VALID(name)),
  mode VARCHAR(10) NOT NULL,
  places INT NOT NULL,
  released_at DATETIME(6) NULL,
  KEY meeting_contingent_meeting (meeting_id),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

CREATE TABLE meeting_registration (
  id UUID NOT NULL PRIMARY KEY,
  meeting_id UUID NOT NULL,
  number INT NOT NULL,
  pseudonym UUID NULL,
  link_hash BINARY(32) NOT NULL,
  name VARCHAR(80) NOT NULL,
  language VARCHAR(35) NOT NULL,
  mode VARCHAR(10) NOT NULL,
  people INT NOT NULL,
  contingent_id UUID NULL,
  needs LONGTEXT NOT NULL CHECK (JSON_VALID(needs)),
  state VARCHAR(10) NOT NULL,
  offered_until DATETIME(6) NULL,
  channel VARCHAR(10) NOT NULL,
  checked_in INT NOT NULL DEFAULT 0,
  checked_in_at DATETIME(6) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY meeting_registration_order (meeting_id, number),
  UNIQUE KEY meeting_registration_link (link_hash),
  KEY meeting_registration_state (meeting_id, state, number),
  KEY meeting_registration_person (pseudonym),
  KEY meeting_registration_offer (state, offered_until),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  FOREIGN KEY (contingent_id) REFERENCES meeting_contingent (id)
);

CREATE TABLE meeting_link (
  meeting_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  target_id UUID NOT NULL,
  note LONGTEXT NULL CHECK (JSON_VALID(note)),
  PRIMARY KEY (meeting_id, kind, target_id),
  FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
