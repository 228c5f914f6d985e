package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.Tally;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** Each date with who can come, who would be left out, and which needs can be met. */
class DateTable extends NativeTable {

  private static final long serialVersionUID = 1L;

  private static final String[] COLUMNS = {"date", "come", "leftOut", "needs"};

  private final transient Comparison comparison;
  private final transient GroupNames groups;
  private final transient DateNames dates;

  DateTable(Comparison comparison, GroupNames groups, DateNames dates) {
    this.comparison = comparison;
    this.groups = groups;
    this.dates = dates;
    addClassNames("table", "dates");
    setCaptionText(text("meetingchoice.table"));
    NativeTableRow head = new NativeTableRow();
    for (String column : COLUMNS) {
      head.add(new NativeTableHeaderCell(text("meetingchoice.table." + column)));
    }
    NativeTableHeader header = new NativeTableHeader();
    header.add(head);
    NativeTableBody body = new NativeTableBody();
    comparison.tallies().forEach(tally -> body.add(row(tally)));
    add(header, body);
  }

  private NativeTableRow row(Tally tally) {
    UUID id = tally.candidate();
    PollOption option = dates.option(id);
    NativeTableHeaderCell name = new NativeTableHeaderCell();
    name.getElement().setAttribute("scope", "row");
    Div when = new Div(new Span(dates.full(id)));
    name.add(when, PollWords.place(option), tags(id));
    NativeTableRow row = new NativeTableRow();
    row.add(
        name,
        cell("come", come(tally)),
        cell("leftOut", leftOut(tally)),
        cell("needs", needs(tally, option)));
    return row;
  }

  private Div tags(UUID id) {
    Div tags = new Div();
    tags.addClassName("row");
    if (comparison.fullest().filter(id::equals).isPresent()) {
      tags.add(new StatusTag(StatusTag.Tone.PLAIN, text("meetingchoice.pick.full")));
    }
    if (comparison.fairest().filter(id::equals).isPresent()) {
      tags.add(new StatusTag(StatusTag.Tone.ANSWERED, text("meetingchoice.pick.fair")));
    }
    return tags;
  }

  private static NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-label", text("meetingchoice.table." + column));
    return cell;
  }

  private static Div come(Tally tally) {
    Div numbers = new Div(text("meetingchoice.counts", tally.yes(), tally.ifNeeded(), tally.no()));
    numbers.addClassName("small");
    return new Div(
        new Div(text("meetingchoice.come", tally.come(), tally.people())), new Bar(tally), numbers);
  }

  private Div leftOut(Tally tally) {
    Div part = PickCard.leftOut(tally.leftOut(), tally.rates(), groups);
    if (!tally.rates().isEmpty()) {
      UnorderedList all = new UnorderedList();
      tally.rates().forEach(rate -> all.add(new ListItem(PickCard.rate(rate, groups))));
      NativeDetails details = new NativeDetails(text("meetingchoice.groups"), all);
      return new Div(part, details);
    }
    return part;
  }

  private static Div needs(Tally tally, PollOption option) {
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    for (String code : tally.unmet()) {
      StatusTag tag =
          new StatusTag(
              StatusTag.Tone.DECLINED, text("meetingchoice.unmet", words(new Need(code))));
      list.add(new ListItem(tag));
    }
    option.meets().forEach(need -> list.add(new ListItem(words(need))));
    Div part = new Div(list);
    if (tally.isOut()) {
      part.addComponentAsFirst(new Div(text("meetingchoice.out")));
    } else if (option.meets().isEmpty()) {
      part.add(new Span(text("meetingchoice.meets.none")));
    }
    return part;
  }

  private static String words(Need need) {
    return NeedWords.of(need, CurrentLanguage.get());
  }
}
