package org.stadtmosaik.meeting.web.poll;

import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.NeedsFields;
import org.stadtmosaik.meeting.web.WaitingNotice;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Icon;

/** The page on which somebody answers: HTML whose form works without script. */
final class PollScreen {

  private static final FormFields.Kind NAME =
      new FormFields.Kind("text", "name", PollAnswer.LONGEST_NAME);
  private static final FormFields.Kind EMAIL = new FormFields.Kind("email", "email", 254);

  private final PollRequest request;
  private final FormFields form;
  private final DateFields dates;

  PollScreen(PollRequest request) {
    this.request = request;
    this.form = new FormFields(request.reader(), request.typed(), request.problem());
    this.dates = new DateFields(request, form);
  }

  Element element() {
    Element page = new Element("div").addClass("page").addClass("meeting-page");
    head(page);
    form.summary().ifPresent(page::appendChild);
    if (request.open()) {
      answered(page);
      page.appendChild(form());
    } else {
      new PollEnds(request, form, dates).over(page);
    }
    return page;
  }

  private void head(Element page) {
    LocalizedText.Reading title = request.poll().summary().title().in(request.reader());
    dates.words(page.appendElement("h1"), title);
    dates.words(
        page.appendElement("p").addClass("lead").addClass("user-text"),
        request.poll().text().in(request.reader()));
    if (title.foreign()) {
      page.appendChild(
          FormFields.notice(
              "info",
              Icon.LANGUAGE,
              form.text("meetingpoll.foreign", title.language().nameIn(request.reader()))));
    }
  }

  private void answered(Element page) {
    request
        .own()
        .filter(_ -> !request.forAnother())
        .ifPresent(own -> {
          Element notice =
              FormFields.notice(
                  "sent",
                  Icon.CHECK,
                  form.text("meetingpoll.answered", dates.words().moment(own.answered())));
          page.appendChild(notice.attr("id", "answered"));
        });
  }

  private Element form() {
    Element element = new Element("form").attr("method", "post").attr("action", request.path(""));
    String handle = request.poll().summary().handle();
    element
        .attr("id", "answer")
        .attr("data-put", "/api/v1/polls/" + handle + "/answers/{id}")
        .attr("data-subject", subject(handle));
    hidden(element);
    Element facts = element.appendElement("ul").addClass("poll-facts");
    if (request.forAnother()) {
      facts.appendElement("li").addClass("strong").text(form.text("meetingpoll.fact.another"));
    }
    Instant deadline = request.poll().summary().deadline();
    if (deadline != null) {
      facts
          .appendElement("li")
          .text(form.text("meetingpoll.fact.deadline", dates.words().moment(deadline)));
    }
    facts.appendElement("li").text(form.text("meetingpoll.fact.how"));
    dates.words().place().ifPresent(it -> facts.appendElement("li").text(it));
    Element block = element.appendElement("section").addClass("stack");
    block.attr("id", FormFields.fieldId("choices"));
    block.appendElement("h2").text(form.text("meetingpoll.dates"));
    form.error("choices").ifPresent(block::appendChild);
    block.appendChild(dates.list());
    rest(element);
    return element;
  }

  /** Of a device's own answer one waits at a time; those for others wait beside it. */
  private String subject(String handle) {
    if (request.forAnother() || request.secret().isPresent()) {
      return "poll/" + handle + "/" + form.typed().one(PollForm.ID);
    }
    return "poll/" + handle;
  }

  private void hidden(Element element) {
    element.appendChild(form.hidden(PollForm.ID, form.typed().one(PollForm.ID)));
    element.appendChild(form.hidden(PollForm.VERSION, form.typed().one(PollForm.VERSION)));
    request.secret().ifPresent(it -> element.appendChild(form.hidden(PollForm.SECRET, it)));
    if (request.forAnother()) {
      element.appendChild(form.hidden(PollForm.FOR, PollForm.ANOTHER));
    }
    request
        .device()
        .ifPresent(
            it -> element.appendChild(form.hidden(org.stadtmosaik.account.FormDevice.FIELD, it)));
  }

  private void rest(Element element) {
    NumberFormat format = NumberFormat.getIntegerInstance(request.reader().formats());
    Map<String, String> numbers = new LinkedHashMap<>();
    for (int i = 1; i <= PollAnswer.MOST_PEOPLE; i++) {
      numbers.put(Integer.toString(i), format.format(i));
    }
    element.appendChild(
        form.select(
            PollForm.PEOPLE,
            numbers,
            form.text("meetingpoll.people"),
            form.text("meetingpoll.people.hint")));
    element.appendChild(NeedsFields.element(form));
    Element about = element.appendElement("fieldset").addClass("about");
    about.appendElement("legend").text(form.text("meetingpoll.about"));
    about.appendElement("p").addClass("hint").text(form.text("meetingpoll.about.hint"));
    about.appendChild(form.line(PollForm.NAME, NAME, form.text("meetingpoll.name"), null));
    about.appendChild(
        form.select(
            PollForm.NEIGHBOURHOOD,
            neighbourhoods(),
            form.text("meetingpoll.neighbourhood"),
            form.text("meetingpoll.neighbourhood.hint")));
    about.appendChild(
        form.line(
            PollForm.EMAIL,
            EMAIL,
            form.text("meetingpoll.email"),
            form.text(
                request.own().isPresent() && !request.forAnother()
                    ? "meetingpoll.email.again"
                    : "meetingpoll.email.hint")));
    about.appendChild(
        form.area(
            PollForm.COMMENT, PollAnswer.LONGEST_COMMENT, form.text("meetingpoll.comment"), null));
    Element send = element.appendElement("div").addClass("send");
    send.appendChild(WaitingNotice.of(form));
    send.appendElement("button")
        .attr("type", "submit")
        .addClass("btn")
        .addClass("wide")
        .text(
            form.text(
                request.own().isPresent() && !request.forAnother()
                    ? "meetingpoll.send.again"
                    : "meetingpoll.send"));
    send.appendElement("p").addClass("small").addClass("soft").text(form.text("meetingpoll.reads"));
  }

  private Map<String, String> neighbourhoods() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", form.text("meetingpoll.neighbourhood.none"));
    for (NeighbourhoodName area : request.neighbourhoods()) {
      boolean own = form.typed().one(PollForm.NEIGHBOURHOOD).equals(area.id().toString());
      if (!area.hidden() || own) {
        names.put(area.id().toString(), area.name().in(request.reader()).text());
      }
    }
    return names;
  }
}
