-- A commune's own map, simplified as it is drawn: a few kilobytes of JSON.
CREATE TABLE commune_map (
  commune_id UUID NOT NULL PRIMARY KEY,
  content MEDIUMTEXT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);
