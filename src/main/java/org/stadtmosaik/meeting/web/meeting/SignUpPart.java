package org.stadtmosaik.meeting.web.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Contingent;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.PlaceCounts;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.NeedsFields;

/** The form in which somebody signs up, or says something else later. */
final class SignUpPart {

  private static final FormFields.Kind NAME =
      new FormFields.Kind("text", "name", SignUp.LONGEST_NAME);
  private static final FormFields.Kind EMAIL = new FormFields.Kind("email", "email", 254);

  private final Parts parts;
  private final MeetingRequest request;

  SignUpPart(Parts parts) {
    this.parts = parts;
    this.request = parts.request();
  }

  /** For who has not signed up. */
  Element signUp() {
    boolean waiting = request.counts().values().stream().noneMatch(SignUpPart::hasRoom);
    Element section = new Element("section").addClass("card").addClass("stack");
    section.attr("id", "sign-up");
    section
        .appendElement("h2")
        .text(parts.text(waiting ? "meeting.form.titleWaiting" : "meeting.form.title"));
    section.appendElement("p").addClass("soft").text(parts.text("meeting.form.lead"));
    Element form = form("");
    form.attr("data-put", "/api/v1/meetings/" + request.handle() + "/registrations/{id}")
        .attr("data-subject", "sign-up/" + request.handle());
    fields(form, "meeting.form.emailHint");
    form.appendElement("p")
        .addClass("small")
        .addClass("soft")
        .text(parts.text("meeting.form.forgotten", Registrations.KEPT.toDays()));
    send(form, waiting ? "meeting.form.sendWaiting" : "meeting.form.send");
    section.appendChild(form);
    return section;
  }

  /** For who has, folded away until it is wanted or something in it is wrong. */
  Element change() {
    Element details = new Element("details").addClass("more");
    if (request.problem() != null) {
      details.attr("open", "");
    }
    details.appendElement("summary").text(parts.text("meeting.own.change"));
    Element form = form("/change");
    fields(form, "meeting.form.emailKept");
    send(form, "meeting.own.save");
    details.appendChild(form);
    return details;
  }

  static boolean hasRoom(PlaceCounts counts) {
    Integer free = counts.free();
    return free == null || free > 0;
  }

  private Element form(String more) {
    Element form = new Element("form").attr("method", "post").attr("action", request.path(more));
    parts.hidden(form, parts.form().typed().one(SignUpForm.ID));
    return form;
  }

  private void fields(Element form, String emailHint) {
    form.appendChild(
        parts
            .form()
            .line(
                SignUpForm.NAME,
                NAME,
                parts.text("meeting.form.name"),
                parts.text("meeting.form.nameHint")));
    form.appendChild(people());
    modes(form);
    contingents(form);
    form.appendChild(NeedsFields.element(parts.form(), "meeting.form.needsHint"));
    form.appendChild(
        parts
            .form()
            .line(
                SignUpForm.EMAIL, EMAIL, parts.text("meeting.form.email"), parts.text(emailHint)));
  }

  private void send(Element form, String key) {
    form.appendElement("div")
        .addClass("send")
        .appendElement("button")
        .attr("type", "submit")
        .addClass("btn")
        .addClass("wide")
        .text(parts.text(key));
  }

  private Element people() {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (int i = 1; i <= SignUp.MOST_PEOPLE; i++) {
      numbers.put(Integer.toString(i), parts.people(i));
    }
    return parts
        .form()
        .select(
            SignUpForm.PEOPLE,
            numbers,
            parts.text("meeting.form.people"),
            parts.text("meeting.form.peopleHint"));
  }

  private void modes(Element form) {
    List<MeetingMode> offered = offered();
    if (offered.size() == 1) {
      form.appendChild(parts.form().hidden(SignUpForm.MODE, SignUpForm.value(offered.getFirst())));
      return;
    }
    Map<String, String> words = new LinkedHashMap<>();
    offered.forEach(mode -> words.put(SignUpForm.value(mode), parts.mode(mode)));
    form.appendChild(radios(SignUpForm.MODE, words, "meeting.form.mode", null));
  }

  private List<MeetingMode> offered() {
    return Stream.of(MeetingMode.values()).filter(request.meeting().summary()::offers).toList();
  }

  private void contingents(Element form) {
    MeetingView meeting = request.meeting();
    if (request.live().isPresent()) {
      return;
    }
    Map<String, String> words = new LinkedHashMap<>();
    meeting.contingents().stream()
        .filter(it -> it.isKept(request.now()))
        .forEach(it -> words.put(it.id().value().toString(), name(it)));
    if (!words.isEmpty()) {
      words.put("", parts.text("meeting.form.contingentNone"));
      form.appendChild(
          radios(
              SignUpForm.CONTINGENT,
              words,
              "meeting.form.contingent",
              "meeting.form.contingentHint"));
    }
  }

  private String name(Contingent contingent) {
    return contingent.name().in(request.reader()).text();
  }

  /** A choice of a few, each as large as a button. */
  private Element radios(
      String name, Map<String, String> options, String legend, @Nullable String hint) {
    Element group = new Element("fieldset").addClass("field").addClass("radios");
    group.attr("id", FormFields.fieldId(name));
    group.appendElement("legend").text(parts.text(legend));
    if (hint != null) {
      group.appendElement("p").addClass("hint").text(parts.text(hint));
    }
    options.forEach((value, words) -> {
      Element choice = group.appendElement("label").addClass("choice");
      Element radio =
          choice
              .appendElement("input")
              .attr("type", "radio")
              .attr("name", name)
              .attr("value", value);
      if (value.equals(parts.form().typed().one(name))) {
        radio.attr("checked", "");
      }
      choice.appendElement("span").attr("dir", "auto").text(words);
    });
    parts.form().error(name).ifPresent(group::appendChild);
    return group;
  }
}
