CREATE TABLE commune (
  id UUID NOT NULL PRIMARY KEY,
  slug VARCHAR(60) NOT NULL,
  name LONGTEXT NOT NULL CHECK (JSON_VALID(name)),
  demo BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY commune_slug (slug)
);

CREATE TABLE neighbourhood (
  id UUID NOT NULL PRIMARY KEY,
  commune_id UUID NOT NULL,
  position INT NOT NULL,
  name LONGTEXT NOT NULL CHECK (JSON_VALID(name)),
  KEY neighbourhood_commune (commune_id, position),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);

CREATE TABLE commune_staff (
  commune_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  role VARCHAR(20) NOT NULL,
  PRIMARY KEY (commune_id, staff_id, role),
  KEY commune_staff_member (staff_id),
  FOREIGN KEY (commune_id) REFERENCES commune (id)
);
