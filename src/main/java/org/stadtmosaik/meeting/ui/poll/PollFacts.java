package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.QrImage;

/** How a poll goes, how people get to it, and what was decided. */
class PollFacts extends Div {

  private static final long serialVersionUID = 1L;

  PollFacts(PollView poll, String address, Clock clock) {
    addClassName("survey-grid");
    TimeWords times = PollWords.times(poll.summary(), clock);
    add(facts(poll, times), link(poll.summary(), address));
    LocalizedText reason = poll.reason();
    if (reason != null) {
      add(decision(poll, reason, times));
    }
  }

  private static Card facts(PollView poll, TimeWords times) {
    PollSummary summary = poll.summary();
    Paragraph count = new Paragraph(text("meetingchoice.answers", poll.answered()));
    count.addClassName("survey-count");
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    list.add(new ListItem(text("meetingchoice.dates", poll.offered().size())));
    Instant deadline = summary.deadline();
    list.add(
        new ListItem(
            deadline == null
                ? text("meetingchoice.deadline.none")
                : text("meetingchoice.deadline", times.moment(deadline))));
    if (summary.picks() > 1) {
      list.add(new ListItem(text("meetingchoice.picks", summary.picks())));
    }
    times.place().ifPresent(place -> list.add(new ListItem(place)));
    list.add(
        new ListItem(
            text(poll.resultsVisible() ? "meetingchoice.visible" : "meetingchoice.hidden")));
    Card card = new Card().row(PollWords.state(summary)).heading(text("meetingchoice.facts"));
    card.addClassName("stack");
    card.add(count, list);
    return card;
  }

  private static Card link(PollSummary poll, String address) {
    Card card = new Card().heading(text("meetingchoice.link"));
    Anchor link = new Anchor(PollAddress.path(poll.handle()), address);
    link.setRouterIgnore(true);
    link.addClassName("survey-address");
    link.getElement().setAttribute("dir", "ltr");
    QrImage code = new QrImage(text("meetingchoice.link.qr"));
    code.show(address);
    card.addClassName("stack");
    card.add(link, code, new Paragraph(text("meetingchoice.link.text")));
    return card;
  }

  private static Card decision(PollView poll, LocalizedText reason, TimeWords times) {
    Card card = new Card();
    card.addClassName("stack");
    UnorderedList chosen = new UnorderedList();
    chosen.addClassName("plain");
    for (PollOption option : poll.options()) {
      if (option.chosen()) {
        ListItem item = new ListItem(times.full(option.time()) + " · ");
        item.add(PollWords.place(option));
        chosen.add(item);
      }
    }
    card.add(new H2(text("meetingchoice.decided")), chosen, new LocalizedParagraph(reason));
    return card;
  }
}
