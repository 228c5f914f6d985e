package org.stadtmosaik.meeting.ui.poll;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.GroupRate;
import org.stadtmosaik.deliberation.SeriesChoice;
import org.stadtmosaik.deliberation.Tally;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** The sentence that says why one date is the fullest and another the fairest. */
final class WhyWords {

  private static final String WHY = "meetingchoice.why.";

  private final Comparison dates;
  private final GroupNames names;
  private final Language reader;

  WhyWords(Comparison dates, GroupNames names, Language reader) {
    this.dates = dates;
    this.names = names;
    this.reader = reader;
  }

  /**
   * @param date says a date in words
   */
  String of(Function<UUID, String> date) {
    if (dates.answers() == 0) {
      return say("none");
    }
    if (dates.fullest().isEmpty()) {
      return say("out");
    }
    UUID fullest = dates.fullest().orElseThrow();
    UUID fairest = dates.fairest().orElseThrow();
    if (dates.of(fullest).come() == 0) {
      return say("nobody");
    }
    if (dates.of(fullest).rates().isEmpty()) {
      return say("few", date.apply(fullest), dates.of(fullest).come(), dates.people());
    }
    return fullest.equals(fairest) ? both(fullest, date) : apart(fullest, fairest, date);
  }

  private String both(UUID one, Function<UUID, String> date) {
    Tally tally = dates.of(one);
    GroupRate worst = tally.worstOff().orElseThrow();
    return say(
        "both",
        date.apply(one),
        tally.come(),
        tally.people(),
        names.of(worst.group(), reader),
        worst.come(),
        worst.of());
  }

  private String apart(UUID fullest, UUID fairest, Function<UUID, String> date) {
    Tally full = dates.of(fullest);
    Tally fair = dates.of(fairest);
    GroupRate worst = full.worstOff().orElseThrow();
    int gained = at(fair, worst);
    if (gained <= worst.come()) {
      return say("apart.next", date.apply(fullest), full.come(), date.apply(fairest), fair.come());
    }
    return say(
        "apart",
        date.apply(fullest),
        full.come(),
        full.people(),
        names.of(worst.group(), reader),
        worst.come(),
        worst.of(),
        date.apply(fairest),
        fair.come(),
        gained);
  }

  private static int at(Tally tally, GroupRate same) {
    Optional<GroupRate> rate =
        tally.rates().stream().filter(it -> it.group().equals(same.group())).findFirst();
    return rate.map(GroupRate::come).orElse(0);
  }

  /** The same of the dates of a series. */
  String of(SeriesChoice fullest, SeriesChoice fairest) {
    if (dates.answers() == 0) {
      return say("none");
    }
    if (fairest.dates().isEmpty()) {
      return say("out");
    }
    return fullest.reached() < fairest.reached()
        ? say("series", fullest.reached(), fairest.reached(), fairest.people())
        : say("series.same", fairest.reached(), fairest.people());
  }

  private String say(String key, Object... arguments) {
    return Messages.get(reader, WHY + key, arguments);
  }

  /** A reason to begin with, which names no group: it is published. */
  static LocalizedText reason(boolean fullest, boolean fairest, boolean several) {
    String which = fairest ? fullest ? "both" : "fair" : fullest ? "full" : "own";
    return Messages.inAll("meetingchoice.reason." + which + (several ? ".several" : ""));
  }
}
