package org.stadtmosaik.meeting.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.shared.InvalidInputException;

/** What can be said to the dates of a poll. */
public final class AnswerRules {

  private AnswerRules() {}

  /**
   * The answer as it is kept: what it says to dates that were withdrawn in the meantime is left
   * out, what it said to them before stays.
   *
   * @param before the answer in whose place it comes, if any
   * @throws InvalidInputException for the first thing that is wrong
   */
  public static PollAnswer check(
      PollAnswer answer, List<PollOption> options, @Nullable PollAnswer before) {
    require(answer);
    Map<OptionId, PollOption> known =
        options.stream().collect(Collectors.toMap(PollOption::id, Function.identity()));
    Map<OptionId, Choice> choices = new HashMap<>();
    answer
        .choices()
        .forEach((id, choice) -> {
          PollOption option = known.get(id);
          if (option == null) {
            throw new InvalidInputException("choices", "meetingpoll.error.unknownDate");
          }
          if (!option.withdrawn()) {
            choices.put(id, choice);
          }
        });
    if (choices.isEmpty()) {
      throw new InvalidInputException("choices", "meetingpoll.error.noChoice");
    }
    requireRoom(answer.people(), choices, known, before);
    if (before != null) {
      before.choices().entrySet().stream()
          .filter(it -> known.containsKey(it.getKey()) && known.get(it.getKey()).withdrawn())
          .forEach(it -> choices.put(it.getKey(), it.getValue()));
    }
    return new PollAnswer(
        answer.name(),
        answer.language(),
        answer.neighbourhood(),
        answer.people(),
        answer.needs(),
        answer.comment(),
        choices);
  }

  private static void require(PollAnswer answer) {
    if (answer.people() < 1 || answer.people() > PollAnswer.MOST_PEOPLE) {
      throw new InvalidInputException("people", "meetingpoll.error.people", PollAnswer.MOST_PEOPLE);
    }
    if (answer.name() != null && answer.name().length() > PollAnswer.LONGEST_NAME) {
      throw new InvalidInputException("name", "meetingpoll.error.long", PollAnswer.LONGEST_NAME);
    }
    if (answer.comment() != null && answer.comment().length() > PollAnswer.LONGEST_COMMENT) {
      throw new InvalidInputException(
          "comment", "meetingpoll.error.long", PollAnswer.LONGEST_COMMENT);
    }
  }

  private static void requireRoom(
      int people,
      Map<OptionId, Choice> choices,
      Map<OptionId, PollOption> known,
      @Nullable PollAnswer before) {
    choices.forEach((id, choice) -> {
      PollOption option = known.get(id);
      if (choice != Choice.YES || option == null || option.capacity() == null) {
        return;
      }
      int own = before != null && before.choices().get(id) == Choice.YES ? before.people() : 0;
      int left = option.capacity() - option.people().yes() + own;
      // Who already said yes stays, even if there are now fewer places than people.
      if (people > left && people > own) {
        throw new InvalidInputException(
            "choice." + id.value(), "meetingpoll.error.full", Math.max(0, left));
      }
    });
  }

  /** How many people more, or fewer, say what to each date once the one takes the other's place. */
  public static Map<UUID, PollOption.Tally> difference(
      @Nullable PollAnswer before, @Nullable PollAnswer after) {
    Map<UUID, int[]> sums = new HashMap<>();
    add(sums, before, -1);
    add(sums, after, 1);
    return sums.entrySet().stream()
        .filter(it -> it.getValue()[0] != 0 || it.getValue()[1] != 0 || it.getValue()[2] != 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> new PollOption.Tally(it.getValue()[0], it.getValue()[1], it.getValue()[2])));
  }

  private static void add(Map<UUID, int[]> sums, @Nullable PollAnswer answer, int sign) {
    if (answer != null) {
      answer
          .choices()
          .forEach((id, choice) ->
              sums.computeIfAbsent(id.value(), _ -> new int[Choice.values().length])[
                      choice.ordinal()] +=
                  sign * answer.people());
    }
  }
}
