package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedTotal;
import org.stadtmosaik.meeting.NeedTotals;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;

/** What interpreters, childcare and the kitchen have to know, and until when. */
class NeedsCard extends Card {

  private static final long serialVersionUID = 1L;

  NeedsCard(
      MeetingSummary meeting, NeedTotals totals, @Nullable Instant supplierUntil, Instant now) {
    addClassName("stack");
    heading(text("meetingstaff.needs.title"));
    if (supplierUntil != null) {
      add(deadline(meeting, supplierUntil, now));
    }
    if (totals.needs().isEmpty()) {
      remark(text("meetingstaff.needs.none"));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("need-list");
    totals.needs().forEach(total -> list.add(item(total, totals)));
    add(list);
    remark(text("meetingstaff.needs.note"));
  }

  private static Notice deadline(MeetingSummary meeting, Instant until, Instant now) {
    String moment = MeetingWords.moment(meeting, until, now);
    return now.isBefore(until)
        ? new Notice(
            Notice.Tone.INFO,
            text(
                "meetingstaff.needs.until",
                moment,
                RelativeTime.left(until, now, CurrentLanguage.get())))
        : new Notice(Notice.Tone.KEPT, text("meetingstaff.needs.closed", moment));
  }

  private static ListItem item(NeedTotal total, NeedTotals totals) {
    ListItem item = new ListItem();
    Span name = new Span(NeedWords.of(total.need(), CurrentLanguage.get()));
    name.addClassName("need-name");
    item.add(name, new Span(count(total)));
    if (total.need().equals(Need.CHILDCARE) && !totals.children().isEmpty()) {
      item.add(MeetingWords.soft(ages(totals)));
    }
    if (total.waiting() > 0) {
      item.add(MeetingWords.soft(text("meetingstaff.needs.waiting", total.waiting())));
    }
    if (total.late() > 0) {
      item.add(new StatusTag(StatusTag.Tone.WAIT, text("meetingstaff.needs.late", total.late())));
    }
    if (total.isMissing()) {
      item.add(new StatusTag(StatusTag.Tone.DECLINED, text("meetingstaff.needs.notPromised")));
    }
    return item;
  }

  private static String count(NeedTotal total) {
    return total.need().equals(Need.CHILDCARE)
        ? text("meetingstaff.needs.children", total.confirmed())
        : text("meetingstaff.needs.registrations", total.confirmed(), total.people());
  }

  /** Each child's age, as childcare wants to know it. */
  private static String ages(NeedTotals totals) {
    NumberFormat numbers = NumberFormat.getInstance(CurrentLanguage.get().formats());
    List<String> ages =
        totals.children().entrySet().stream()
            .flatMap(it -> Collections.nCopies(it.getValue(), numbers.format(it.getKey())).stream())
            .toList();
    return text(
        "meetingstaff.needs.ages",
        ListFormatter.getInstance(CurrentLanguage.get().formats()).format(ages));
  }
}
