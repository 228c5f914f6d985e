package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/**
 * What somebody says who wants to come, alone or with others.
 *
 * @param name by which they are found on the list on the day
 * @param language in which they read, and are told
 * @param people how many come, themselves included
 * @param contingent whose reserved places they belong to, by their own word
 * @param email where they are told what changes, if they left one
 */
public record SignUp(
    String name,
    Language language,
    MeetingMode mode,
    int people,
    @Nullable ContingentId contingent,
    Needs needs,
    @Nullable MailAddress email) {

  public static final int LONGEST_NAME = 80;
  public static final int MOST_PEOPLE = 12;

  /**
   * @throws InvalidInputException if there is no name, or it is too long, or nobody or a crowd
   *     comes
   */
  public SignUp {
    name = name.strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw new InvalidInputException("name", "meeting.error.name");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInputException("name", "meeting.error.nameLong", LONGEST_NAME);
    }
    if (people < 1 || people > MOST_PEOPLE) {
      throw new InvalidInputException("people", "meeting.error.people", MOST_PEOPLE);
    }
  }
}
