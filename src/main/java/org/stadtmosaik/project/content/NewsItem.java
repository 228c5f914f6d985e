package org.stadtmosaik.project.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Ids;

/**
 * What happened.
 *
 * @param published whether residents see it
 */
public record NewsItem(
    UUID id, @Nullable LocalDate date, TranslatedText title, TranslatedText text, boolean published)
    implements Entry {

  public static NewsItem fresh(LocalDate today) {
    return new NewsItem(Ids.next(), today, TranslatedText.EMPTY, TranslatedText.EMPTY, false);
  }

  @Override
  public boolean blank() {
    return title.isEmpty() && text.isEmpty();
  }

  @Override
  public NewsItem stripped() {
    return new NewsItem(id, date, title.stripped(), text.stripped(), published);
  }
}
