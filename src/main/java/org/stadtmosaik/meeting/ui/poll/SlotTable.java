package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.GroupRate;
import org.stadtmosaik.deliberation.Tally;
import org.stadtmosaik.shell.CurrentLanguage;

/** Who would be left out by day and time, if the dates are of several kinds. */
class SlotTable extends Div {

  private static final long serialVersionUID = 1L;

  SlotTable(Comparison comparison, GroupNames groups, DateNames dates) {
    Map<Slot, List<Tally>> slots = new TreeMap<>();
    for (Tally tally : comparison.tallies()) {
      Slot slot = Slot.of(dates.option(tally.candidate()).time(), dates.zone());
      slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(tally);
    }
    setVisible(slots.size() > 1);
    UnorderedList list = new UnorderedList();
    list.addClassName("slots");
    slots.forEach((slot, tallies) -> list.add(item(slot, tallies, groups)));
    add(new H3(text("meetingchoice.slots")), list);
  }

  private static ListItem item(Slot slot, List<Tally> tallies, GroupNames groups) {
    int come = tallies.stream().mapToInt(Tally::come).sum();
    int people = tallies.stream().mapToInt(Tally::people).sum();
    List<String> leftOut = new ArrayList<>();
    for (GroupRate rate : tallies.getFirst().rates()) {
      GroupRate all = sum(tallies, rate);
      if (all.isLeftOut(come, people)) {
        leftOut.add(groups.of(all.group(), CurrentLanguage.get()));
      }
    }
    String name = text("meetingchoice.slot." + slot.name().toLowerCase(Locale.ROOT));
    double share = (double) come / people;
    return new ListItem(
        leftOut.isEmpty()
            ? text("meetingchoice.slot", name, share)
            : text("meetingchoice.slot.leftOut", name, share, String.join(", ", leftOut)));
  }

  private static GroupRate sum(List<Tally> tallies, GroupRate one) {
    int come = 0;
    int of = 0;
    for (Tally tally : tallies) {
      for (GroupRate rate : tally.rates()) {
        if (rate.group().equals(one.group())) {
          come += rate.come();
          of += rate.of();
        }
      }
    }
    return new GroupRate(one.group(), come, of);
  }
}
