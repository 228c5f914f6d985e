package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.PresetSentence;
import org.stadtmosaik.survey.condition.Takeover;
import tools.jackson.databind.JsonNode;

/**
 * Which earlier answer a question begins with, with its sentence below; a rule as text for whatever
 * is more than one answer as it is.
 */
public class EarlierAnswer extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ConditionScope scope;
  private final transient EditorWords words;
  private final transient JsonNode question;
  private final transient Consumer<@Nullable JsonNode> changed;
  private final Div choice = new Div();
  private final Paragraph sentence = new Paragraph();
  private final RuleText text;
  private transient @Nullable JsonNode rule;

  /** One entry of the list. */
  private record Entry(String words, @Nullable JsonNode rule) {}

  /**
   * @param scope what may be looked at
   * @param question of schema 1 that begins so
   * @param rule what is there now, or null for nothing
   * @param changed gets each rule, or null once it is taken away
   */
  public EarlierAnswer(
      ConditionScope scope,
      Language language,
      JsonNode question,
      @Nullable JsonNode rule,
      Consumer<@Nullable JsonNode> changed) {
    this.scope = scope;
    this.words = new EditorWords(language);
    this.question = question;
    this.rule = rule;
    this.changed = changed;
    addClassName("condition");
    sentence.addClassName("condition-sentence");
    sentence.getElement().setAttribute("aria-live", "polite").setAttribute("lang", language.tag());
    text = new RuleText(scope, words, words.say("textHint.begins"), this::takeText);
    add(choice, sentence, text);
    build();
  }

  private void build() {
    choice.removeAll();
    List<Entry> entries = entries();
    if (entries.isEmpty()) {
      choice.add(new Notice(Notice.Tone.INFO, words.say("earlier.none")));
    } else {
      Entry now =
          entries.stream().filter(it -> Objects.equals(it.rule(), rule)).findFirst().orElse(null);
      choice.add(
          EditorWords.labelled(
              words.say("earlier"),
              new Choice<>(
                  entries, Entry::words, now, words.say("choose"), it -> take(it.rule()))));
    }
    text.setOpen(rule != null && Takeover.read(rule, question, scope).isEmpty());
    show();
  }

  private List<Entry> entries() {
    List<Takeover> all = new ArrayList<>(Takeover.of(question, scope));
    JsonNode now = rule;
    if (now != null) {
      Takeover.read(now, question, scope).filter(it -> !all.contains(it)).ifPresent(all::add);
    }
    List<Entry> entries = new ArrayList<>();
    for (Takeover each : all) {
      entries.add(new Entry(each.from().named(words.language()), each.rule()));
    }
    if (now != null && all.stream().noneMatch(it -> it.rule().equals(now))) {
      entries.add(new Entry(words.say("earlier.rule"), now));
    }
    if (!entries.isEmpty()) {
      entries.addFirst(new Entry(words.say("earlier.empty"), null));
    }
    return entries;
  }

  private void take(@Nullable JsonNode chosen) {
    set(chosen);
    show();
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

  private void show() {
    text.show(rule);
    String code = question.path("code").stringValue("");
    sentence.setText(PresetSentence.of(rule, code, scope, words.language()));
  }
}
