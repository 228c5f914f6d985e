package org.stadtmosaik.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * The reader's language: what they chose, else what their browser asks for (Accept-Language, RFC
 * 9110), else German.
 */
public final class CurrentLanguage {

  /** The cookie that keeps the choice; its value is a BCP 47 tag. */
  public static final String COOKIE = "language";

  private static final ScopedValue<Language> INSTEAD = ScopedValue.newInstance();

  private CurrentLanguage() {}

  /** Makes something for a reader of another language, such as the preview of a page. */
  public static <T> T as(Language language, Supplier<T> making) {
    return ScopedValue.where(INSTEAD, language).call(making::get);
  }

  /** The language of the page or request that is being served; German outside of both. */
  public static Language get() {
    if (INSTEAD.isBound()) {
      return INSTEAD.get();
    }
    UI ui = UI.getCurrent();
    if (ui != null) {
      return Language.shipped(ui.getLocale().toLanguageTag()).orElse(Language.GERMAN);
    }
    if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
      return of(request.getHttpServletRequest());
    }
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      return of(request.getRequest());
    }
    return Language.GERMAN;
  }

  /** A text of the portal in the reader's language. */
  public static String text(String key, Object... arguments) {
    return Messages.get(get(), key, arguments);
  }

  /** The language of whoever sent this request. */
  public static Language of(HttpServletRequest request) {
    return resolve(chosen(request), request.getHeader("Accept-Language"));
  }

  /**
   * @param chosen the cookie's value, whatever it is
   * @param accepted the value of the Accept-Language header
   */
  public static Language resolve(@Nullable String chosen, @Nullable String accepted) {
    return Optional.ofNullable(chosen)
        .flatMap(Language::shipped)
        .or(() -> accepted(accepted))
        .orElse(Language.GERMAN);
  }

  private static @Nullable String chosen(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.shipped(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
