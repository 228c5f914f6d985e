package org.stadtmosaik.notification;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What is to be said to people who take part in something. The words stand in the bundle of whoever
 * tells, as those of a {@link Mail}: {@code key.subject}, {@code key.text}, {@code key.action} and,
 * if wanted, {@code key.end}, which stands in mails only.
 *
 * @param topic what it is about, one fixed word for each feature
 * @param arguments of all its texts, in one reader's language
 * @param sender the commune's name
 * @param path the page it leads to, beginning with a slash; {@code null} for each reader's own page
 * @param calendar an entry for the reader's calendar, in the mail only
 * @param onceKey what is told: the same one reaches the same person once, however often it is told
 * @param validUntil after this no mail is sent any more
 */
public record Notice(
    String topic,
    String key,
    Function<Language, List<Object>> arguments,
    LocalizedText sender,
    @Nullable String path,
    @Nullable CalendarPart calendar,
    String onceKey,
    @Nullable Instant validUntil) {

  private static final int LONGEST_KEY = 150;
  private static final int LONGEST_PATH = 500;

  /**
   * @throws IllegalArgumentException if key or path are longer than there is room
   */
  public Notice {
    if (onceKey.length() > LONGEST_KEY || path != null && path.length() > LONGEST_PATH) {
      throw new IllegalArgumentException("a key or path that is too long");
    }
  }

  /** A notice that leads to each reader's own page. */
  public static Notice of(
      String topic,
      String key,
      Function<Language, List<Object>> arguments,
      LocalizedText sender,
      String onceKey) {
    return new Notice(topic, key, arguments, sender, null, null, onceKey, null);
  }

  public Notice at(String page) {
    return new Notice(topic, key, arguments, sender, page, calendar, onceKey, validUntil);
  }

  public Notice with(CalendarPart entry) {
    return new Notice(topic, key, arguments, sender, path, entry, onceKey, validUntil);
  }

  public Notice until(Instant time) {
    return new Notice(topic, key, arguments, sender, path, calendar, onceKey, time);
  }

  @Override
  public String toString() {
    return "notice " + onceKey;
  }
}
