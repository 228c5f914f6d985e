package org.stadtmosaik.meeting.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.shared.Language;

/** What invented people say to a poll. */
final class InventedPollAnswers {

  private static final String CHILD = "child:";
  private static final String INTERPRETATION = "interpretation:";
  private static final Map<Character, Choice> LETTERS =
      Map.of('Y', Choice.YES, 'I', Choice.IF_NEEDED, 'N', Choice.NO);

  private final List<PollOption> dates;
  private final List<NeighbourhoodName> neighbourhoods;

  InventedPollAnswers(PollView poll, List<NeighbourhoodName> neighbourhoods) {
    this.dates = poll.offered();
    this.neighbourhoods = neighbourhoods;
  }

  static AnswerId id() {
    return new AnswerId(UUID.randomUUID());
  }

  /**
   * @param number of the person in their crowd; some have a name
   */
  PollAnswer of(DemoPoll.DemoCrowd crowd, int number) {
    Map<OptionId, Choice> choices = new HashMap<>();
    for (int i = 0; i < dates.size(); i++) {
      Choice choice = LETTERS.get(crowd.says().charAt(i));
      if (choice != null) {
        choices.put(dates.get(i).id(), choice);
      }
    }
    return new PollAnswer(
        number < crowd.names().size() ? crowd.names().get(number) : null,
        new Language(crowd.language()),
        neighbourhood(crowd.neighbourhood()),
        crowd.people(),
        needs(crowd.needs()),
        crowd.comment(),
        choices);
  }

  private @Nullable UUID neighbourhood(String name) {
    return neighbourhoods.stream()
        .filter(area -> area.name().original().equals(name))
        .map(NeighbourhoodName::id)
        .findFirst()
        .orElse(null);
  }

  private static Needs needs(List<String> codes) {
    return new Needs(
        below(codes, INTERPRETATION).stream().collect(Collectors.toCollection(TreeSet::new)),
        codes.contains(Need.SIGN.code()),
        below(codes, CHILD).stream().map(Integer::valueOf).toList(),
        codes.contains(Need.STEP_FREE.code()),
        codes.contains(Need.QUIET.code()),
        codes.contains(Need.FOOD.code()),
        null);
  }

  private static List<String> below(List<String> codes, String start) {
    return codes.stream()
        .filter(code -> code.startsWith(start))
        .map(code -> code.substring(start.length()))
        .toList();
  }
}
