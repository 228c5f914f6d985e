-- A word that is in one of every few things finds the latest of them.
CREATE INDEX search_entry_latest ON search_entry (id);
