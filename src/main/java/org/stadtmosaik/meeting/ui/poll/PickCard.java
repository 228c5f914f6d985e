package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.deliberation.Group;
import org.stadtmosaik.deliberation.GroupRate;
import org.stadtmosaik.deliberation.SeriesChoice;
import org.stadtmosaik.deliberation.Tally;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** One of the two choices that are held against each other. */
final class PickCard {

  private PickCard() {}

  static Div of(String which, Tally tally, GroupNames groups, DateNames dates) {
    Div card = card(which);
    card.add(date(tally.candidate(), dates));
    card.add(
        count(text("meetingchoice.come", tally.come(), tally.people())),
        new Bar(tally),
        PollWords.soft(text("meetingchoice.come.ifNeeded", tally.ifNeeded())),
        leftOut(tally.leftOut(), tally.rates(), groups));
    return card;
  }

  static Div of(String which, SeriesChoice choice, GroupNames groups, DateNames dates) {
    Div card = card(which);
    choice.dates().forEach(date -> card.add(date(date, dates)));
    card.add(
        count(text("meetingchoice.come.once", choice.reached(), choice.people())),
        leftOut(choice.leftOut(), choice.rates(), groups));
    return card;
  }

  private static Div card(String which) {
    Div row =
        new Div(
            new StatusTag(
                which.startsWith("fair") ? StatusTag.Tone.ANSWERED : StatusTag.Tone.PLAIN,
                text("meetingchoice.pick." + which)));
    row.addClassName("row");
    Div card = new Div(row);
    card.addClassNames("card", "stack", "picked");
    return card;
  }

  private static Div date(UUID id, DateNames dates) {
    return new Div(new H3(dates.full(id)), PollWords.place(dates.option(id)));
  }

  private static Paragraph count(String words) {
    Paragraph count = new Paragraph(words);
    count.addClassName("survey-count");
    return count;
  }

  /** Who would be left out, each with its numbers. */
  static Div leftOut(List<Group> leftOut, List<GroupRate> rates, GroupNames groups) {
    if (leftOut.isEmpty()) {
      return new Div(
          text(rates.isEmpty() ? "meetingchoice.leftOut.few" : "meetingchoice.leftOut.none"));
    }
    UnorderedList list = new UnorderedList();
    rates.stream()
        .filter(rate -> leftOut.contains(rate.group()))
        .forEach(rate -> list.add(new ListItem(rate(rate, groups))));
    Paragraph title = new Paragraph(text("meetingchoice.leftOut"));
    title.addClassName("label");
    Div part = new Div(title, list);
    part.addClassName("left-out");
    return part;
  }

  static String rate(GroupRate rate, GroupNames groups) {
    return text(
        "meetingchoice.rate",
        groups.of(rate.group(), CurrentLanguage.get()),
        rate.come(),
        rate.of());
  }
}
