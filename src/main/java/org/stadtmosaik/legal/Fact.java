package org.stadtmosaik.legal;

import java.util.Locale;

/**
 * Something that only the commune knows, said once for all languages. Its place in this list is its
 * number in the templates: {@code {0}} is the authority.
 */
public enum Fact {
  AUTHORITY(true),
  ADDRESS(true),
  REPRESENTED_BY(true),
  PHONE(true),
  EMAIL(true),
  /** The commune's supervisory authority. */
  SUPERVISION(false),
  /** Left out where there is none. */
  VAT_ID(false),
  /** Who answers for what is published; left out where there is nobody in particular. */
  EDITOR(false),
  /** Who runs the servers, and where. */
  HOSTING(false),
  DATA_PROTECTION_OFFICER(false),
  /** Where people complain about how their data are treated. */
  DATA_PROTECTION_AUTHORITY(false),
  /** The law of the state that lets the commune process contributions. */
  LEGAL_BASIS(false),
  /** How long contributions are kept. */
  RETENTION(false),
  /** Where people turn if the commune does not remove a barrier. */
  ENFORCEMENT_BODY(false),
  /** The licence under which the commune shows what people wrote. */
  CONTENT_LICENCE(false),
  /** Where messages about barriers are mailed to; shown nowhere. */
  REPORT_MAILBOX(false);

  private final boolean needed;

  Fact(boolean needed) {
    this.needed = needed;
  }

  /** Whether an imprint without it is none (§ 5 DDG). */
  public boolean isNeeded() {
    return needed;
  }

  /** Whether a sentence about it is left out where it is empty, instead of showing a gap. */
  public boolean isOptional() {
    return this == VAT_ID || this == EDITOR || this == REPORT_MAILBOX;
  }

  /** Whether it has more than one line. */
  public boolean isLong() {
    return switch (this) {
      case PHONE, EMAIL, VAT_ID, REPORT_MAILBOX, CONTENT_LICENCE -> false;
      default -> true;
    };
  }

  /** Message key of its name. */
  public String key() {
    return "legal.fact." + name().toLowerCase(Locale.ROOT);
  }
}
