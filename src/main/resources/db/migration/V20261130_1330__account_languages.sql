-- Into which languages somebody translates in a commune as a volunteer; none is none.
CREATE TABLE staff_language (
  staff_id UUID NOT NULL,
  commune_id UUID NOT NULL,
  language VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (staff_id, commune_id, language),
  KEY staff_language_commune (commune_id),
  CONSTRAINT staff_language_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB;

-- Whoever translates already goes on with what they could do.
INSERT INTO staff_language (staff_id, commune_id, language)
SELECT s.staff_id, s.commune_id, l.tag FROM commune_staff s
  JOIN staff m ON m.id = s.staff_id
  JOIN (SELECT 'de' AS tag UNION SELECT 'de-simple' UNION SELECT 'en' UNION SELECT 'tr'
    UNION SELECT 'uk' UNION SELECT 'ar') l
WHERE s.role = 'TRANSLATOR';
