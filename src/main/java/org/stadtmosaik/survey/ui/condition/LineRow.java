package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.condition.Claim;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.condition.Line;
import org.stadtmosaik.survey.condition.Value;

/** One line: a question, a comparison, a value. */
final class LineRow extends Div implements Part {

  private static final long serialVersionUID = 1L;

  private final transient ConditionScope scope;
  private final transient EditorWords words;
  private final transient Runnable changed;
  private final Span number = new Span();
  private final Span removal = new Span();
  private final Div rest = new Div();
  private transient @Nullable Subject subject;
  private Claim claim = Claim.ANSWERED;
  private transient List<Value> values = List.of();
  private final transient Choice<Subject> question;

  /**
   * @param line null for a new one
   * @param removed takes the line away
   */
  LineRow(
      ConditionScope scope,
      EditorWords words,
      @Nullable Line line,
      Runnable changed,
      Runnable removed) {
    this.scope = scope;
    this.words = words;
    this.changed = changed;
    addClassName("condition-line");
    number.setId("condition-" + UUID.randomUUID());
    number.addClassNames("label", "condition-number");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", number.getId().orElseThrow());
    if (line != null) {
      subject = scope.subject(line.name()).orElse(null);
      claim = line.claim();
      values = line.values();
    }
    question =
        new Choice<>(
            subjects(), it -> it.named(words.language()), subject, words.say("choose"), this::ask);
    rest.addClassName("condition-rest");
    NativeButton remove = new NativeButton("", _ -> removed.run());
    removal.addClassName("visually-hidden");
    remove.add(Icon.CLOSE.create(), removal);
    remove.addClassNames("btn", "plain", "small", "condition-remove");
    add(number, EditorWords.labelled(words.say("question"), question), rest, remove);
    show();
  }

  /** Those that may be asked about, and the one that was, even if it may not. */
  private List<Subject> subjects() {
    List<Subject> all = new ArrayList<>(scope.subjects());
    if (subject != null && !all.contains(subject)) {
      all.add(subject);
    }
    return all;
  }

  private void ask(Subject chosen) {
    boolean same = subject != null && subject.kind() == chosen.kind();
    subject = chosen;
    if (!same || !claims(chosen).contains(claim)) {
      claim = claims(chosen).getFirst();
    }
    values = List.of();
    show();
    changed.run();
  }

  private static List<Claim> claims(Subject subject) {
    List<Claim> claims = new ArrayList<>(Claim.of(subject.kind()));
    if (subject.declinable()) {
      claims.add(Claim.DECLINED);
      claims.add(Claim.NOT_DECLINED);
    }
    return claims;
  }

  private void show() {
    rest.removeAll();
    if (subject == null) {
      return;
    }
    Subject asked = subject;
    List<Claim> claims = claims(asked);
    if (!claims.contains(claim)) {
      claims.add(claim);
    }
    rest.add(
        EditorWords.labelled(
            words.say("test"),
            new Choice<>(
                claims,
                it -> words.claim(it, asked.kind()),
                claim,
                words.say("choose"),
                chosen -> compare(asked, chosen))));
    showValue(asked);
  }

  private void compare(Subject asked, Claim chosen) {
    if (chosen.takes() != claim.takes()) {
      values = List.of();
    }
    claim = chosen;
    rest.getChildren().filter(ValueField.class::isInstance).findFirst().ifPresent(rest::remove);
    showValue(asked);
    changed.run();
  }

  private void showValue(Subject asked) {
    if (claim.takes() != Claim.Takes.NOTHING) {
      rest.add(
          new ValueField(
              words,
              asked,
              claim,
              values,
              chosen -> {
                values = chosen;
                changed.run();
              }));
    }
  }

  @Override
  public Optional<Condition> condition() {
    return subject == null ? Optional.empty() : new Line(subject.name(), claim, values).condition();
  }

  @Override
  public void number(String place) {
    number.setText(words.say("line", place));
    removal.setText(words.say("remove", place));
  }

  @Override
  public void focus() {
    question.focus();
  }
}
