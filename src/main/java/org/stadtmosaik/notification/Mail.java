package org.stadtmosaik.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What is to be said to one person. The words stand in the bundle of whoever writes: {@code
 * key.subject} (one line, without any secret), {@code key.text} (paragraphs with an empty line
 * between them), {@code key.action} (the word on the button, if there is a link) and, if wanted,
 * {@code key.end} (below code and link). All get the same arguments. Greeting and small print come
 * from the layout.
 *
 * @param sender whose mail it is, usually the commune; else the portal's
 * @param code a secret that the person types in somewhere
 * @param link where the button leads to
 * @param validUntil after this it is neither sent nor shown
 * @param unsubscribe a page on which the person can stop mails of this kind; a POST there stops
 *     them at once (RFC 8058)
 */
public record Mail(
    MailAddress to,
    Language language,
    String key,
    List<Object> arguments,
    @Nullable LocalizedText sender,
    @Nullable String code,
    @Nullable URI link,
    @Nullable Instant validUntil,
    @Nullable URI unsubscribe) {

  /** A mail with nothing but text. */
  public static Mail to(MailAddress to, Language language, String key, Object... arguments) {
    return new Mail(to, language, key, List.of(arguments), null, null, null, null, null);
  }

  public Mail in(LocalizedText commune) {
    return new Mail(to, language, key, arguments, commune, code, link, validUntil, unsubscribe);
  }

  public Mail code(String secret, Instant until) {
    return new Mail(to, language, key, arguments, sender, secret, link, until, unsubscribe);
  }

  /**
   * @param until if the link is a secret too; {@code null} leaves what was said before
   */
  public Mail link(URI address, @Nullable Instant until) {
    return new Mail(
        to,
        language,
        key,
        arguments,
        sender,
        code,
        address,
        until == null ? validUntil : until,
        unsubscribe);
  }

  public Mail unsubscribe(URI page) {
    return new Mail(to, language, key, arguments, sender, code, link, validUntil, page);
  }

  @Override
  public String toString() {
    return "mail " + key;
  }
}
