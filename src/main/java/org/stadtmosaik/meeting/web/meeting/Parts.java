package org.stadtmosaik.meeting.web.meeting;

import org.jsoup.nodes.Element;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.shared.LocalizedText;

/** What the parts of the page have in common. */
final class Parts {

  private final MeetingRequest request;
  private final FormFields form;

  Parts(MeetingRequest request) {
    this.request = request;
    this.form = new FormFields(request.reader(), request.typed(), request.problem());
  }

  MeetingRequest request() {
    return request;
  }

  FormFields form() {
    return form;
  }

  String text(String key, Object... arguments) {
    return form.text(key, arguments);
  }

  /** Words that staff wrote, in the language in which the reader gets them. */
  void words(Element element, LocalizedText text) {
    LocalizedText.Reading reading = text.in(request.reader());
    element.text(reading.text());
    if (!reading.language().equals(request.reader())) {
      element.attr("lang", reading.language().tag()).attr("dir", "auto");
    }
  }

  String people(int number) {
    return text("meeting.form.persons", number);
  }

  String mode(MeetingMode mode) {
    return text(mode == MeetingMode.SITE ? "meeting.mode.site" : "meeting.mode.online");
  }

  /** A form of one button, which is pressed once. */
  Element action(RegistrationId id, String what, String key, String... classes) {
    Element action =
        new Element("form").attr("method", "post").attr("action", request.path("/" + what));
    hidden(action, id.value().toString());
    Element button = action.appendElement("button").attr("type", "submit").addClass("btn");
    for (String name : classes) {
      button.addClass(name);
    }
    button.text(text(key));
    return action;
  }

  /** What every form of this page carries along. */
  void hidden(Element into, String id) {
    into.appendChild(form.hidden(SignUpForm.ID, id));
    request.device().ifPresent(it -> into.appendChild(form.hidden(FormDevice.FIELD, it)));
  }
}
