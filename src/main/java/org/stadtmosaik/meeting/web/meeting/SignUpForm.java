package org.stadtmosaik.meeting.web.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.ContingentId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.meeting.web.NeedsFields;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/** Between the fields of the form and what somebody says with them. */
final class SignUpForm {

  static final String ID = "id";
  static final String NAME = "name";
  static final String PEOPLE = "people";
  static final String MODE = "mode";
  static final String CONTINGENT = "contingent";
  static final String EMAIL = "email";

  private SignUpForm() {}

  /** An empty form, with an id that makes sending it twice the same as once. */
  static Typed begun() {
    return Typed.NOTHING
        .with(ID, Ids.next().toString())
        .with(PEOPLE, "1")
        .with(MODE, value(MeetingMode.SITE));
  }

  /** The form as it was filled in before; the address stays where it is kept. */
  static Typed filled(OwnRegistration own) {
    SignUp says = own.says();
    return NeedsFields.fill(
        Typed.NOTHING
            .with(ID, own.id().value().toString())
            .with(NAME, says.name())
            .with(PEOPLE, Integer.toString(says.people()))
            .with(MODE, value(says.mode())),
        says.needs());
  }

  /**
   * @throws InvalidInputException if our page has not written it
   */
  static RegistrationId id(Typed typed) {
    return new RegistrationId(
        typed.id(ID).orElseThrow(() -> new InvalidInputException(ID, "meeting.error.id")));
  }

  /**
   * @throws InvalidInputException for the first thing that is wrong
   */
  static SignUp read(Typed typed, Language reader) {
    return new SignUp(
        typed.one(NAME),
        reader,
        mode(typed.one(MODE)),
        (int) typed.number(PEOPLE, 0),
        contingent(typed),
        NeedsFields.read(typed),
        typed.has(EMAIL) ? MailAddress.of(typed.one(EMAIL)) : null);
  }

  static String value(MeetingMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static MeetingMode mode(String value) {
    for (MeetingMode mode : MeetingMode.values()) {
      if (value(mode).equals(value)) {
        return mode;
      }
    }
    throw new InvalidInputException(MODE, "meeting.error.mode");
  }

  private static @Nullable ContingentId contingent(Typed typed) {
    Optional<UUID> id = typed.id(CONTINGENT);
    if (id.isEmpty() && typed.has(CONTINGENT)) {
      throw new InvalidInputException(CONTINGENT, "meeting.error.contingent");
    }
    return id.map(ContingentId::new).orElse(null);
  }
}
