-- One outcome is news of each idea that led to it: a digest tells it once, of the first that its
-- reader follows and may still see.
ALTER TABLE following_news
  ADD UNIQUE KEY following_news_about (subject_id, kind, about_id),
  DROP KEY following_news_once;
