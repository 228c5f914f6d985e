package org.stadtmosaik.notification;

import java.net.IDN;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * One mailbox that a mail can be sent to. No names, comments or lists around it, and nothing that
 * could end a header line: what is not plainly an address is refused.
 *
 * @param value the address, its domain in ASCII
 */
public record MailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;

  /** The dot-atom of RFC 5322; quoted local parts exist and nobody has one. */
  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws InvalidInputException if it is no address
   */
  public MailAddress {
    int at = value.lastIndexOf('@');
    if (value.length() > LONGEST
        || at < 1
        || at > LONGEST_LOCAL
        || !LOCAL.matcher(value.substring(0, at)).matches()
        || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
      throw refused();
    }
  }

  /**
   * The address that somebody typed: spaces around it do no harm, and a domain may be written in
   * any script.
   *
   * @throws InvalidInputException if it is no address
   */
  public static MailAddress of(String typed) {
    String address = typed.strip();
    int at = address.lastIndexOf('@');
    if (at < 1) {
      throw refused();
    }
    try {
      return new MailAddress(
          address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)));
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static InvalidInputException refused() {
    return new InvalidInputException("email", "notification.address.invalid");
  }

  @Override
  public String toString() {
    // Addresses are nobody's business in a log.
    return "an address";
  }
}
