package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/**
 * What became of ideas, in the reader's words, and small things that these pages have in common.
 */
public final class FollowWords {

  private static final int BEGINNING = 90;

  private FollowWords() {}

  /** The state's own title, in the colour of what it means. */
  public static StatusTag tag(IdeaStatus status) {
    return tag(status.kind(), status.title());
  }

  static StatusTag tag(StatusKind kind, LocalizedText title) {
    LocalizedText.Reading words = title.in(CurrentLanguage.get());
    StatusTag tag = new StatusTag(tone(kind), words.text());
    UserText.mark(tag, words.language());
    return tag;
  }

  private static StatusTag.Tone tone(StatusKind kind) {
    return switch (kind) {
      case OPEN -> StatusTag.Tone.PLAIN;
      case UNDER_REVIEW, IN_RESEARCH -> StatusTag.Tone.WAIT;
      case TAKEN_UP -> StatusTag.Tone.PUBLISHED;
      case ANSWERED -> StatusTag.Tone.ANSWERED;
      case NOT_POSSIBLE -> StatusTag.Tone.DECLINED;
    };
  }

  /** The day, quietly. */
  static RelativeTime day(Instant at) {
    RelativeTime day = RelativeTime.day(at);
    day.addClassNames("soft", "small");
    return day;
  }

  static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }

  static Div row(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("row");
    return row;
  }

  static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  static NativeButton button(String words, Runnable action) {
    NativeButton button = new NativeButton(words, _ -> action.run());
    button.addClassName("btn");
    button.getElement().setAttribute("type", "button");
    return button;
  }

  /** The first words of what somebody wrote, in one line. */
  static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= BEGINNING
        ? line
        : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
  }

  /** The address of an idea's page for residents. */
  static String page(IdeaId idea) {
    return "i/" + idea.value();
  }
}
