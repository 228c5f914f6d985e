CREATE TABLE operation_probe (id INT AUTO_INCREMENT PRIMARY KEY, word VARCHAR(100) NOT NULL);

-- One column of every kind that a backup must carry.
CREATE TABLE operation_probe_kinds (
  id UUID NOT NULL PRIMARY KEY,
  photo LONGBLOB,
  hash BINARY(4),
  bits BIT(9),
  words TEXT,
  yes BOOLEAN,
  tiny TINYINT,
  big BIGINT UNSIGNED,
  money DECIMAL(30, 10),
  share DOUBLE,
  at DATETIME(6),
  stamp TIMESTAMP(6) NULL,
  millis DATETIME(3) NULL,
  day DATE,
  hour TIME(3),
  data JSON,
  choice ENUM ('a', 'z'),
  doubled DOUBLE AS (share * 2) STORED
);
