package org.stadtmosaik.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Not a language: what shows which texts are in no bundle, see {@link Pseudo}. */
  public static final Language PSEUDO = new Language("en-XA");

  /**
   * The digits of a language where ICU's versions and browsers disagree, so that a number looks the
   * same from the server and from the phone. Most who read Arabic here come from Syria, Iraq and
   * Egypt, where papers and phones have these.
   */
  private static final Map<String, String> DIGITS = Map.of("ar", "arab");

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
    if (PSEUDO.tag.equalsIgnoreCase(tag) && Pseudo.isOffered()) {
      return Optional.of(PSEUDO);
    }
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

  /**
   * What ICU and {@code Intl} get for numbers, dates, plurals and sorting: the language without its
   * variant, of which they know nothing, and with its digits.
   */
  public String formatTag() {
    String plain = base().tag;
    String digits = DIGITS.get(plain);
    return digits == null ? plain : plain + "-u-nu-" + digits;
  }

  /** {@link #formatTag()} for ICU. */
  public ULocale formats() {
    return ULocale.forLanguageTag(formatTag());
  }

  /** The order in which readers of this language look for words in a list. */
  public Comparator<Object> order() {
    // Frozen, a collator may be used by several threads.
    return Collator.getInstance(formats()).freeze();
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
