package org.stadtmosaik.meeting.web.poll;

import org.jsoup.nodes.Element;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Icon;

/** What there is to read once somebody has answered, or once the poll is over. */
final class PollEnds {

  private final PollRequest request;
  private final FormFields form;
  private final DateFields dates;

  PollEnds(PollRequest request, FormFields form, DateFields dates) {
    this.request = request;
    this.form = form;
    this.dates = dates;
  }

  /** The page that says that an answer is kept. */
  Element receipt() {
    Element page = new Element("div").addClass("page").addClass("meeting-page");
    page.attr("id", "receipt");
    page.appendElement("h1").text(form.text("meetingpoll.receipt.title"));
    page.appendChild(FormFields.notice("sent", Icon.CHECK, form.text("meetingpoll.receipt.text")));
    Element poll = page.appendElement("p").addClass("strong");
    dates.words(poll, request.poll().summary().title().in(request.reader()));
    request
        .own()
        .ifPresentOrElse(
            own -> said(page, own),
            () -> page.appendElement("p").text(form.text("meetingpoll.receipt.noCookie")));
    next(page);
    return page;
  }

  private void said(Element page, GivenAnswer own) {
    Element card = page.appendElement("section").addClass("card").addClass("stack");
    card.appendElement("h2").text(form.text("meetingpoll.receipt.said"));
    Element list = card.appendElement("ul").addClass("said");
    for (PollOption option : dates.offered()) {
      Choice choice = own.says().choices().get(option.id());
      if (choice != null && choice != Choice.NO) {
        Element item = list.appendElement("li");
        item.appendElement("span")
            .addClass("tag")
            .addClass(choice == Choice.YES ? "tag-published" : "tag-wait")
            .text(dates.word(choice));
        item.appendText(" ");
        dates.when(item, option);
        if (request.showsResults()) {
          item.appendElement("span")
              .addClass("small")
              .addClass("soft")
              .text(
                  form.text(
                      "meetingpoll.date.tally", option.people().yes(), option.people().ifNeeded()));
        }
      }
    }
    if (list.childrenSize() == 0) {
      list.remove();
      card.appendElement("p").text(form.text("meetingpoll.receipt.none"));
    }
    request.ownLink().ifPresent(link -> link(page, link));
  }

  private void link(Element page, String link) {
    Element card = page.appendElement("section").addClass("card").addClass("stack");
    card.appendElement("h2").text(form.text("meetingpoll.receipt.link"));
    card.appendElement("p").text(form.text("meetingpoll.receipt.linkText"));
    card.appendElement("p")
        .appendElement("a")
        .addClass("code")
        .addClass("own-link")
        .attr("id", "own-link")
        .attr("href", link)
        .attr("dir", "ltr")
        .text(link);
  }

  private void next(Element page) {
    page.appendElement("p").text(form.text("meetingpoll.receipt.next"));
    Element actions = page.appendElement("div").addClass("actions");
    actions
        .appendElement("a")
        .addClass("btn")
        .attr("href", request.path(""))
        .text(form.text("meetingpoll.change"));
    if (request.secret().isEmpty()) {
      String more = request.chosen().map(it -> "&lang=" + it.tag()).orElse("");
      actions
          .appendElement("a")
          .addClass("btn")
          .addClass("quiet")
          .attr("href", PollAddress.path(request.poll().summary().handle()) + "?for=another" + more)
          .text(form.text("meetingpoll.another"));
    }
    if (request.own().isPresent()) {
      Element back =
          actions
              .appendElement("form")
              .attr("method", "post")
              .attr("action", request.path("/withdrawal"));
      request
          .device()
          .ifPresent(
              it -> back.appendChild(form.hidden(org.stadtmosaik.account.FormDevice.FIELD, it)));
      back.appendElement("button")
          .attr("type", "submit")
          .addClass("btn")
          .addClass("plain")
          .text(form.text("meetingpoll.withdraw"));
    }
  }

  /** The page that says that an answer was taken back. */
  Element withdrawn() {
    Element page = new Element("div").addClass("page").addClass("meeting-page");
    page.appendElement("h1").text(form.text("meetingpoll.withdrawn.title"));
    page.appendElement("p").text(form.text("meetingpoll.withdrawn.text"));
    page.appendElement("div")
        .addClass("actions")
        .appendElement("a")
        .addClass("btn")
        .attr("href", PollAddress.path(request.poll().summary().handle()))
        .text(form.text("meetingpoll.withdrawn.action"));
    return page;
  }

  /** What stands in place of the form when nobody can answer any more. */
  void over(Element page) {
    PollPhase phase = request.poll().summary().phase();
    page.appendChild(
        FormFields.notice(
            phase == PollPhase.DECIDED ? "sent" : "info",
            phase == PollPhase.DECIDED ? Icon.CHECK : Icon.INFO,
            form.text("meetingpoll.over." + phase.name().toLowerCase(java.util.Locale.ROOT))));
    if (phase == PollPhase.DECIDED) {
      chosen(page);
    }
    LocalizedText reason = request.poll().reason();
    if (reason != null) {
      Element card = page.appendElement("section").addClass("card");
      card.appendElement("h2").text(form.text("meetingpoll.over.reason"));
      dates.words(card.appendElement("p").addClass("user-text"), reason.in(request.reader()));
    }
    request.own().ifPresent(own -> said(page, own));
  }

  private void chosen(Element page) {
    Element list = page.appendElement("ul").addClass("chosen");
    for (PollOption option : request.poll().options()) {
      if (option.chosen()) {
        Element item = list.appendElement("li").addClass("card");
        Element when = item.appendElement("h2");
        dates.when(when, option);
        dates.where(item, option);
        request.meetings().stream()
            .filter(meeting -> meeting.time().equals(option.time()))
            .findFirst()
            .ifPresent(meeting -> signUp(item, meeting));
      }
    }
  }

  private void signUp(Element item, MeetingSummary meeting) {
    item.appendElement("a")
        .addClass("btn")
        .attr("href", "/m/" + meeting.handle())
        .text(form.text("meetingpoll.over.meeting"));
  }
}
