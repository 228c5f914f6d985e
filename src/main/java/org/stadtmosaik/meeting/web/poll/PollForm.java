package org.stadtmosaik.meeting.web.poll;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.web.NeedsFields;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/** The fields of an answer, from the form or, under the same names, from the page's script. */
final class PollForm {

  static final String ID = "id";
  static final String VERSION = "version";
  static final String FOR = "for";
  static final String ANOTHER = "another";
  static final String CHOICE = "choice.";
  static final String PEOPLE = "people";
  static final String NAME = "name";
  static final String NEIGHBOURHOOD = "neighbourhood";
  static final String COMMENT = "comment";
  static final String SECRET = "secret";
  static final String EMAIL = "email";

  private static final String INCOMPLETE = "meetingpoll.error.incomplete";

  private PollForm() {}

  static AnswerId id(Typed typed) {
    return typed
        .id(ID)
        .map(AnswerId::new)
        .orElseThrow(() -> new InvalidInputException(ID, INCOMPLETE));
  }

  static long version(Typed typed) {
    return typed.number(VERSION, 0);
  }

  static boolean forAnother(Typed typed) {
    return typed.one(FOR).equals(ANOTHER);
  }

  /**
   * @throws InvalidInputException for the first thing that is wrong
   */
  static PollAnswer answer(Typed typed, Language reader) {
    return new PollAnswer(
        typed.one(NAME),
        reader,
        neighbourhood(typed),
        people(typed),
        NeedsFields.read(typed),
        // Browsers send line breaks as two characters, which is no part of the text.
        typed.one(COMMENT).replace("\r\n", "\n"),
        choices(typed));
  }

  static @Nullable MailAddress address(Typed typed) {
    return typed.has(EMAIL) ? MailAddress.of(typed.one(EMAIL)) : null;
  }

  private static int people(Typed typed) {
    return typed.has(PEOPLE) ? (int) typed.number(PEOPLE, -1) : 1;
  }

  private static @Nullable UUID neighbourhood(Typed typed) {
    Optional<UUID> id = typed.id(NEIGHBOURHOOD);
    if (id.isEmpty() && typed.has(NEIGHBOURHOOD)) {
      throw new InvalidInputException(NEIGHBOURHOOD, "meetingpoll.error.neighbourhood");
    }
    return id.orElse(null);
  }

  private static Map<OptionId, Choice> choices(Typed typed) {
    Map<OptionId, Choice> choices = new HashMap<>();
    typed
        .below(CHOICE)
        .forEach((id, choice) -> {
          if (!choice.isEmpty()) {
            choices.put(option(id), choice(choice));
          }
        });
    return choices;
  }

  private static OptionId option(String id) {
    try {
      return new OptionId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("choices", "meetingpoll.error.unknownDate");
    }
  }

  private static Choice choice(String word) {
    for (Choice choice : Choice.values()) {
      if (choice.name().equals(word)) {
        return choice;
      }
    }
    throw new InvalidInputException("choices", INCOMPLETE);
  }

  /** The fields filled in as they were answered. */
  static Typed filled(GivenAnswer given) {
    PollAnswer says = given.says();
    Typed typed =
        Typed.NOTHING
            .with(ID, given.id().value().toString())
            .with(VERSION, Long.toString(given.version()))
            .with(PEOPLE, Integer.toString(says.people()))
            .with(NAME, says.name() == null ? "" : says.name())
            .with(COMMENT, says.comment() == null ? "" : says.comment())
            .with(
                NEIGHBOURHOOD, says.neighbourhood() == null ? "" : says.neighbourhood().toString());
    for (Map.Entry<OptionId, Choice> choice : says.choices().entrySet()) {
      typed = typed.with(CHOICE + choice.getKey().value(), choice.getValue().name());
    }
    return NeedsFields.fill(typed, says.needs());
  }

  /** The fields of somebody who has not answered. */
  static Typed begun() {
    return Typed.NOTHING
        .with(ID, UUID.randomUUID().toString())
        .with(VERSION, "0")
        .with(PEOPLE, "1");
  }
}
