package org.stadtmosaik.meeting.web;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Icon;

/**
 * Writes the fields of a form that works without script: with what was typed, and beside the field
 * that is wrong the sentence that says so.
 */
public final class FormFields {

  private final Language reader;
  private final Typed typed;
  private final @Nullable Problem problem;

  /**
   * What is wrong.
   *
   * @param field its name; null if it is about no field
   */
  public record Problem(@Nullable String field, String sentence) {}

  /** How a browser helps with a line of text: its type, what it may fill in, how long it may be. */
  public record Kind(String type, String autocomplete, int longest) {}

  public FormFields(Language reader, Typed typed, @Nullable Problem problem) {
    this.reader = reader;
    this.typed = typed;
    this.problem = problem;
  }

  public Typed typed() {
    return typed;
  }

  public Language reader() {
    return reader;
  }

  public String text(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }

  /** What is wrong, above the form, with a way to the field. */
  public Optional<Element> summary() {
    if (problem == null) {
      return Optional.empty();
    }
    Element notice = notice("error", Icon.WARNING, problem.sentence());
    notice.attr("role", "alert").attr("id", "problem").attr("tabindex", "-1");
    if (problem.field() != null) {
      Element text = notice.selectFirst(".notice-text");
      if (text != null) {
        text.appendElement("a")
            .addClass("standalone")
            .attr("href", "#" + fieldId(problem.field()))
            .text(text("meetingpoll.form.toField"));
      }
    }
    return Optional.of(notice);
  }

  /** A line of text with its label and hint. */
  public Element line(String name, Kind kind, String label, @Nullable String hint) {
    Element field = field(name, label, hint);
    Element input =
        field
            .appendElement("input")
            .attr("type", kind.type())
            .attr("autocomplete", kind.autocomplete())
            .attr("maxlength", Integer.toString(kind.longest()))
            .attr("value", typed.one(name));
    return finish(field, input, name, hint);
  }

  /** Some lines of text. */
  public Element area(String name, int longest, String label, @Nullable String hint) {
    Element field = field(name, label, hint);
    Element area =
        field
            .appendElement("textarea")
            .attr("rows", "3")
            .attr("maxlength", Integer.toString(longest));
    // The parser drops a first line break that is not there twice.
    area.text(typed.one(name));
    return finish(field, area, name, hint);
  }

  /**
   * @param options words by value, in their order
   */
  public Element select(
      String name, Map<String, String> options, String label, @Nullable String hint) {
    Element field = field(name, label, hint);
    Element select = field.appendElement("select");
    options.forEach((value, words) -> {
      Element option = select.appendElement("option").attr("value", value).text(words);
      if (value.equals(typed.one(name))) {
        option.attr("selected", "");
      }
    });
    return finish(field, select, name, hint);
  }

  /** A box to tick, as large as a button. */
  public Element box(String name, String value, String label) {
    Element choice = new Element("label").addClass("choice");
    Element box =
        choice
            .appendElement("input")
            .attr("type", "checkbox")
            .attr("name", name)
            .attr("value", value);
    if (typed.has(name, value)) {
      box.attr("checked", "");
    }
    choice.appendElement("span").text(label);
    return choice;
  }

  public Element hidden(String name, String value) {
    return new Element("input").attr("type", "hidden").attr("name", name).attr("value", value);
  }

  /** A sentence in a box. */
  public static Element notice(String kind, Icon icon, String sentence) {
    Element notice = new Element("div").addClass("notice").addClass(kind);
    icon(notice, icon);
    notice.appendElement("div").addClass("notice-text").appendElement("p").text(sentence);
    return notice;
  }

  public static void icon(Element parent, Icon icon) {
    parent
        .appendElement("span")
        .addClass("icon")
        .attr("aria-hidden", "true")
        .appendChild(new DataNode(icon.svg()));
  }

  /** What is wrong with this field, if it is the one. */
  public Optional<Element> error(String name) {
    if (problem == null || !name.equals(problem.field())) {
      return Optional.empty();
    }
    Element error = new Element("p").addClass("error").attr("id", fieldId(name) + "-error");
    icon(error, Icon.WARNING);
    error.appendElement("span").text(problem.sentence());
    return Optional.of(error);
  }

  /** The id of the element that a field's problem leads to. */
  public static String fieldId(String name) {
    return "f-" + name.replace('.', '-');
  }

  private Element field(String name, String label, @Nullable String hint) {
    Element field = new Element("div").addClass("field");
    field.appendElement("label").attr("for", fieldId(name)).text(label);
    if (hint != null) {
      field.appendElement("p").addClass("hint").attr("id", fieldId(name) + "-hint").text(hint);
    }
    return field;
  }

  private Element finish(Element field, Element control, String name, @Nullable String hint) {
    String id = fieldId(name);
    control.attr("id", id).attr("name", name);
    Optional<Element> error = error(name);
    String described =
        ((hint == null ? "" : id + "-hint ") + (error.isPresent() ? id + "-error" : "")).strip();
    if (!described.isEmpty()) {
      control.attr("aria-describedby", described);
    }
    error.ifPresent(it -> {
      control.attr("aria-invalid", "true");
      field.appendChild(it);
    });
    return field;
  }
}
