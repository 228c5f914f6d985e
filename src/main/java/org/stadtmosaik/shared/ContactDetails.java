package org.stadtmosaik.shared;

import java.util.regex.Pattern;

/** Addresses, telephone numbers and links in what people write, for a person to look at first. */
public final class ContactDetails {

  // \p{Nd} takes Arabic and Persian digits as well.
  private static final Pattern TRACE =
      Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}|https?://|www\\.|(?:\\p{Nd}[\\s/().-]?){7,}");

  private ContactDetails() {}

  /** Whether somebody may have given something of the kind away. */
  public static boolean areIn(String text) {
    return TRACE.matcher(text).find();
  }
}
