package org.stadtmosaik.account;

import java.util.regex.Pattern;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.shared.InvalidInputException;

/** Address and name, checked. */
record StaffDetails(String email, String name) {

  private static final int EMAIL_LENGTH = 254;
  private static final int NAME_LENGTH = 120;

  // Only the shape: whether somebody reads it is shown by their using the invitation.
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  static StaffDetails of(String email, String name) {
    String address = StaffMember.normalised(email);
    if (address.length() > EMAIL_LENGTH || !EMAIL.matcher(address).matches()) {
      throw new InvalidInputException("email", "account.error.email");
    }
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
      throw new InvalidInputException("name", "account.error.name");
    }
    return new StaffDetails(address, stripped);
  }
}
