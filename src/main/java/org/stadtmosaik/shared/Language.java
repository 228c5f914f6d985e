package org.stadtmosaik.shared;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the portal, by its BCP 47 tag, for example {@code de} or {@code ar}.
 *
 * @param tag the tag in its canonical form
 */
public record Language(String tag) {

  public static final Language GERMAN = new Language("de");
  public static final Language ENGLISH = new Language("en");
  public static final Language ARABIC = new Language("ar");

  /**
   * Einfache Sprache: German in short sentences and known words. The tag is the registered variant
   * (IANA language subtag registry); it is not called Leichte Sprache, because its target group has
   * not tested it.
   */
  public static final Language PLAIN_GERMAN = new Language("de-simple");

  public static final Language TURKISH = new Language("tr");
  public static final Language UKRAINIAN = new Language("uk");

  private static final List<Language> SHIPPED =
      List.of(GERMAN, PLAIN_GERMAN, ENGLISH, TURKISH, UKRAINIAN, ARABIC);

  /** What Einfache Sprache is called, since ICU knows no name for the variant. */
  private static final String PLAIN_NAME = "shared.language.plain";

  /**
   * @throws IllegalArgumentException if the tag is not well-formed
   */
  public Language {
    tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
  }

  /** The languages that every text of the portal exists in, in the order they are offered. */
  public static List<Language> shipped() {
    return SHIPPED;
  }

  /**
   * The shipped language of this tag, or of its primary language ({@code ar-EG} gives {@code ar}).
   */
  public static Optional<Language> shipped(String tag) {
    return SHIPPED.stream()
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst()
        .or(() ->
            SHIPPED.stream().filter(language -> language.tag.equals(primary(tag))).findFirst());
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language's name in itself, as its speakers look for it. */
  public String ownName() {
    if (equals(PLAIN_GERMAN)) {
      return Messages.get(PLAIN_GERMAN, PLAIN_NAME);
    }
    String name = ULocale.getDisplayName(tag, tag);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale()) + name.substring(first);
  }

  /** The language's name in another language, for sentences such as "written in Arabic". */
  public String nameIn(Language reader) {
    if (equals(PLAIN_GERMAN)) {
      return Messages.get(reader, PLAIN_NAME);
    }
    return ULocale.getDisplayName(tag, reader.tag);
  }

  /**
   * The language without its variant, which is what counts for whether somebody can read a text:
   * {@code de} for Einfache Sprache.
   */
  public Language base() {
    String primary = primary(tag);
    return primary.equals(tag) ? this : new Language(primary);
  }

  /** Whether who reads the one reads the other. */
  public boolean isVariantOf(Language other) {
    return base().equals(other.base());
  }

  /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  @Override
  public String toString() {
    return tag;
  }
}
