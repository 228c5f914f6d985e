package org.stadtmosaik.meeting.web.poll;

import com.ibm.icu.text.ListFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.jsoup.nodes.Element;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Icon;

/** The dates of a poll: each a group of three large buttons. */
final class DateFields {

  private final PollRequest request;
  private final FormFields form;
  private final TimeWords words;

  /** The places of which the page has already said how one gets in. */
  private final Set<PlaceId> explained = new HashSet<>();

  private final Language reader;

  DateFields(PollRequest request, FormFields form) {
    this.request = request;
    this.form = form;
    this.reader = request.reader();
    this.words = new TimeWords(request.poll().summary().zone(), reader, request.now());
  }

  Element list() {
    Element list = new Element("div").addClass("dates");
    request.poll().offered().forEach(option -> list.appendChild(date(option)));
    return list;
  }

  private Element date(PollOption option) {
    String name = PollForm.CHOICE + option.id().value();
    Element date = new Element("fieldset").addClass("date");
    date.attr("id", FormFields.fieldId(name));
    Element legend = date.appendElement("legend");
    when(legend, option);
    where(date, option);
    facts(date, option);
    form.error(name).ifPresent(date::appendChild);
    boolean full = isFull(option);
    Element says = date.appendElement("div").addClass("says");
    for (Choice choice : Choice.values()) {
      says.appendChild(button(name, choice, full && choice == Choice.YES));
    }
    return date;
  }

  /** Day and time of a date, for whichever page names it. */
  void when(Element parent, PollOption option) {
    parent.appendElement("span").addClass("date-day").text(words.day(option.time()));
    parent.appendText(" ");
    parent.appendElement("span").addClass("date-clock").text(words.clock(option.time()));
  }

  /** The place of a date, and how one gets in. */
  void where(Element parent, PollOption option) {
    MeetingPlace place = option.place();
    Element line = parent.appendElement("p").addClass("date-where");
    if (place == null) {
      line.text(form.text("meetingpoll.date.online"));
      return;
    }
    words(line.appendElement("span").addClass("strong"), place.name().in(reader));
    line.appendText(" ");
    line.appendElement("span").addClass("soft").attr("dir", "auto").text(place.address());
    if (option.online()) {
      line.appendElement("span").addClass("date-hybrid").text(form.text("meetingpoll.date.hybrid"));
    }
    if (place.access() != null && explained.add(place.id())) {
      words(
          parent.appendElement("p").addClass("soft").addClass("small"), place.access().in(reader));
    }
  }

  private void facts(Element date, PollOption option) {
    SortedSet<Need> meets = option.meets();
    if (!meets.isEmpty()) {
      Element list = date.appendElement("p").addClass("small").addClass("date-meets");
      list.text(
          form.text(
              "meetingpoll.date.meets",
              ListFormatter.getInstance(reader.formats())
                  .format(meets.stream().map(need -> NeedWords.of(need, reader)).toList())));
    }
    OptionalInt left = option.left();
    if (left.isPresent()) {
      date.appendElement("p")
          .addClass("small")
          .addClass("strong")
          .text(
              isFull(option)
                  ? form.text("meetingpoll.date.full")
                  : form.text("meetingpoll.date.left", left.getAsInt()));
    }
    if (hasChanged(option)) {
      date.appendChild(FormFields.notice("kept", Icon.INFO, form.text("meetingpoll.date.changed")));
    }
    if (request.showsResults()) {
      date.appendElement("p").addClass("small").addClass("soft").text(tally(option));
    }
  }

  private String tally(PollOption option) {
    return form.text("meetingpoll.date.tally", option.people().yes(), option.people().ifNeeded());
  }

  /** Whether somebody who answered has to look at it again. */
  private boolean hasChanged(PollOption option) {
    return option.changed() != null
        && request.own().map(GivenAnswer::answered).filter(option.changed()::isAfter).isPresent();
  }

  /** Whether a yes of theirs has no room; whoever said yes before keeps it. */
  private boolean isFull(PollOption option) {
    boolean said =
        request.own().map(own -> own.says().choices().get(option.id()) == Choice.YES).orElse(false);
    return !said && option.left().orElse(1) < 1;
  }

  private Element button(String name, Choice choice, boolean full) {
    Element label =
        new Element("label")
            .addClass("say")
            .addClass(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Element radio =
        label
            .appendElement("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", choice.name());
    if (full) {
      radio.attr("disabled", "");
    } else if (form.typed().one(name).equals(choice.name())) {
      radio.attr("checked", "");
    }
    label.appendElement("span").addClass("say-word").text(word(choice));
    return label;
  }

  /** The word for what is said to a date. */
  String word(Choice choice) {
    return switch (choice) {
      case YES -> form.text("meetingpoll.choice.yes");
      case IF_NEEDED -> form.text("meetingpoll.choice.ifNeeded");
      case NO -> form.text("meetingpoll.choice.no");
    };
  }

  List<PollOption> offered() {
    return request.poll().offered();
  }

  TimeWords words() {
    return words;
  }

  /** A text in its own language, if that is not the reader's. */
  void words(Element element, LocalizedText.Reading reading) {
    if (reading.language().isVariantOf(reader)) {
      element.text(reading.text());
    } else {
      element
          .appendElement("span")
          .attr("lang", reading.language().tag())
          .attr("dir", "auto")
          .text(reading.text());
    }
  }
}
