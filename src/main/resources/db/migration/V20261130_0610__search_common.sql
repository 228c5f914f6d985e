-- Terms that are in so many things that they tell none from the others; counted each night.
CREATE TABLE search_common (
  term VARCHAR(84) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
);
