package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionSentence;
import org.stadtmosaik.survey.condition.Conditions;
import tools.jackson.databind.JsonNode;

/**
 * A condition to be put together from lines, with its sentence below; the same condition as text
 * for whatever the lines cannot say.
 */
public class ConditionField extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ConditionScope scope;
  private final transient EditorWords words;
  private final transient Consumer<@Nullable JsonNode> changed;
  private final Div lines = new Div();
  private final Paragraph sentence = new Paragraph();
  private final Paragraph missing = new Paragraph();
  private final RuleText text;
  private transient @Nullable LineGroup group;
  private transient @Nullable JsonNode rule;

  /**
   * @param scope what may be asked about
   * @param language of the reader, for everything that is shown
   * @param rule what is there now, or null for no condition
   * @param changed gets each rule that is complete, or null once the condition is taken away; what
   *     is incomplete is shown and changes nothing
   */
  public ConditionField(
      ConditionScope scope,
      Language language,
      @Nullable JsonNode rule,
      Consumer<@Nullable JsonNode> changed) {
    this.scope = scope;
    this.words = new EditorWords(language);
    this.changed = changed;
    this.rule = rule == null || rule.isNull() ? null : rule;
    addClassName("condition");
    sentence.addClassName("condition-sentence");
    sentence.getElement().setAttribute("aria-live", "polite").setAttribute("lang", language.tag());
    missing.addClassNames("soft", "condition-missing");
    text = new RuleText(scope, words, words.say("textHint"), this::takeText);
    add(lines, missing, sentence, text);
    build();
  }

  private void build() {
    lines.removeAll();
    group = null;
    Optional<Outline.Several> outline =
        rule == null
            ? Optional.of(new Outline.Several(GroupMode.ALL, List.of()))
            : Conditions.read(rule, scope).flatMap(it -> Outline.of(it, scope));
    if (outline.isEmpty()) {
      beyond();
    } else if (rule == null && scope.subjects().isEmpty()) {
      lines.add(new Notice(Notice.Tone.INFO, words.say("nothing")));
    } else {
      group = new LineGroup(scope, words, outline.get(), this::takeLines, null);
      lines.add(group);
    }
    text.show(rule);
    // What a value comes out at is a calculation more often than a condition.
    text.setOpen(
        outline.isEmpty() || (rule == null && scope.place() == ConditionScope.Place.VALUE));
    say(true);
  }

  private void beyond() {
    NativeButton over =
        new NativeButton(
            words.say("startOver"),
            _ -> {
              set(null);
              build();
            });
    over.addClassNames("btn", "quiet", "small");
    lines.add(new Notice(Notice.Tone.INFO, words.say("beyond")), over);
  }

  private void takeLines() {
    LineGroup current = Objects.requireNonNull(group);
    Optional<Condition> condition = current.condition();
    if (condition.isPresent() || current.isEmpty()) {
      set(condition.map(Condition::toRule).orElse(null));
      text.show(rule);
      say(true);
    } else {
      say(false);
    }
  }

  private void takeText(@Nullable JsonNode written) {
    set(written);
    build();
  }

  private void set(@Nullable JsonNode fresh) {
    if (!Objects.equals(rule, fresh)) {
      rule = fresh;
      changed.accept(fresh);
    }
  }

  private void say(boolean complete) {
    sentence.setText(ConditionSentence.of(rule, scope, words.language()));
    missing.setText(complete ? "" : words.say("incomplete"));
  }
}
