package org.stadtmosaik.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/** The part of a form in which people say what they need in order to come. */
public final class NeedsFields {

  private static final String NEED = "need";
  private static final String INTERPRETATION = "interpretation";
  private static final String CHILDREN = "children";
  private static final String NOTE = "note";

  /** Into what people here most often need somebody to interpret. */
  private static final List<String> SPOKEN =
      List.of("ar", "bg", "en", "fa", "ku", "pl", "ro", "ru", "tr", "uk");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST_AGES = 100;

  private NeedsFields() {}

  public static Element element(FormFields form) {
    return element(form, "meetingpoll.needs.hint");
  }

  /**
   * @param hint what becomes of what is said here
   */
  public static Element element(FormFields form, String hint) {
    Element part = new Element("fieldset").addClass("needs");
    part.appendElement("legend").text(form.text("meetingpoll.needs.title"));
    part.appendElement("p").addClass("hint").text(form.text(hint));
    Element boxes = part.appendElement("div").addClass("needs-boxes");
    for (Need need : List.of(Need.STEP_FREE, Need.SIGN, Need.QUIET, Need.FOOD)) {
      boxes.appendChild(form.box(NEED, need.code(), NeedWords.of(need, form.reader())));
    }
    part.appendChild(interpretation(form));
    part.appendChild(
        form.line(
            CHILDREN,
            new FormFields.Kind("text", "off", LONGEST_AGES),
            form.text("meetingpoll.needs.children"),
            form.text("meetingpoll.needs.childrenHint")));
    part.appendChild(
        form.line(
            NOTE,
            new FormFields.Kind("text", "off", Needs.LONGEST_NOTE),
            form.text("meetingpoll.needs.note"),
            form.text("meetingpoll.needs.noteHint")));
    return part;
  }

  private static Element interpretation(FormFields form) {
    Element more = new Element("details").addClass("needs-more");
    more.attr("id", FormFields.fieldId(INTERPRETATION));
    if (!form.typed().all(INTERPRETATION).isEmpty()) {
      more.attr("open", "");
    }
    more.appendElement("summary").text(form.text("meetingpoll.needs.interpretation"));
    Element boxes = more.appendElement("div").addClass("needs-boxes");
    Language reader = form.reader();
    Stream.concat(SPOKEN.stream(), form.typed().all(INTERPRETATION).stream())
        .distinct()
        .filter(tag -> tag.matches("[a-z]{2,3}"))
        .map(Language::new)
        .sorted(java.util.Comparator.comparing(it -> it.nameIn(reader), reader.order()))
        .forEach(language ->
            boxes.appendChild(form.box(INTERPRETATION, language.tag(), language.nameIn(reader))));
    return more;
  }

  /** Fills the fields in. */
  public static Typed fill(Typed typed, Needs needs) {
    List<String> ticked =
        Need.PLAIN.stream().filter(need -> needs.codes().contains(need)).map(Need::code).toList();
    return typed
        .with(NEED, ticked.toArray(String[]::new))
        .with(INTERPRETATION, needs.interpretation().toArray(String[]::new))
        .with(
            CHILDREN,
            needs.children().stream().map(String::valueOf).collect(Collectors.joining(", ")))
        .with(NOTE, needs.note() == null ? "" : needs.note());
  }

  /**
   * @throws InvalidInputException for the first thing that is wrong
   */
  public static Needs read(Typed typed) {
    SortedSet<String> languages = new TreeSet<>(typed.all(INTERPRETATION));
    if (languages.size() > Needs.MOST_LANGUAGES) {
      throw new InvalidInputException(
          INTERPRETATION, "meetingpoll.error.languages", Needs.MOST_LANGUAGES);
    }
    if (typed.one(NOTE).length() > Needs.LONGEST_NOTE) {
      throw new InvalidInputException(NOTE, "meetingpoll.error.long", Needs.LONGEST_NOTE);
    }
    try {
      return new Needs(
          languages,
          typed.has(NEED, Need.SIGN.code()),
          ages(typed.one(CHILDREN)),
          typed.has(NEED, Need.STEP_FREE.code()),
          typed.has(NEED, Need.QUIET.code()),
          typed.has(NEED, Need.FOOD.code()),
          typed.one(NOTE));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(INTERPRETATION, "meetingpoll.error.incomplete");
    }
  }

  /** All numbers in it, in digits of any script. */
  private static List<Integer> ages(String written) {
    List<Integer> ages = new ArrayList<>();
    for (MatchResult number : NUMBER.matcher(Digits.toAscii(written)).results().toList()) {
      int age = number.group().length() > 2 ? Integer.MAX_VALUE : Integer.parseInt(number.group());
      if (age > Needs.OLDEST_CHILD) {
        throw new InvalidInputException(CHILDREN, "meetingpoll.error.age", Needs.OLDEST_CHILD);
      }
      ages.add(age);
    }
    if (ages.isEmpty() && !written.isBlank()) {
      throw new InvalidInputException(CHILDREN, "meetingpoll.error.ages");
    }
    if (ages.size() > Needs.MOST_CHILDREN) {
      throw new InvalidInputException(CHILDREN, "meetingpoll.error.children", Needs.MOST_CHILDREN);
    }
    return ages;
  }
}
