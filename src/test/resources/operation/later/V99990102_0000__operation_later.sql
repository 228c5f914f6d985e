ALTER TABLE operation_probe ADD COLUMN later INT;
