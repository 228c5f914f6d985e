-- What a commune's administrators fill in; nobody sees it until it is published.
CREATE TABLE legal_draft (
  commune_id UUID NOT NULL PRIMARY KEY,
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  version BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

-- What was published, and when. Never changed: it says which words were valid at a time.
CREATE TABLE legal_edition (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  number INT NOT NULL,
  templates VARCHAR(20) NOT NULL,
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  published_at DATETIME(6) NOT NULL,
  UNIQUE KEY legal_edition_number (commune_id, number),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

CREATE TABLE legal_edition_page (
  edition_id UUID NOT NULL,
  page VARCHAR(20) NOT NULL,
  language VARCHAR(35) NOT NULL,
  document LONGTEXT NOT NULL CHECK (JSON_VALID(document)),
  PRIMARY KEY (edition_id, page, language),
  FOREIGN KEY (edition_id) REFERENCES legal_edition (id)
);

-- Barriers that somebody met.
CREATE TABLE legal_report (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  -- Made where it was written, so that sending it twice is sending it once.
  client_id UUID NOT NULL,
  text LONGTEXT NOT NULL,
  contact VARCHAR(254) NOT NULL,
  language VARCHAR(35) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  UNIQUE KEY legal_report_client (commune_id, client_id),
  KEY legal_report_list (commune_id, sent_at),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);
