package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.document.TranslationCount;

/**
 * How far each language of a questionnaire is, each a link to its translation: what is missing and
 * what is stale. For the builder, for lists, and for the page of translations.
 */
public class TranslationStatus extends UnorderedList {

  private static final long serialVersionUID = 1L;

  private final transient QuestionnaireId questionnaire;
  private transient Map<String, TranslationCount> shown = Map.of();

  /**
   * @param counts by language tag, without the original
   */
  public TranslationStatus(QuestionnaireId questionnaire, Map<String, TranslationCount> counts) {
    this.questionnaire = questionnaire;
    addClassNames("plain", "translation-status");
    getElement().setAttribute("aria-label", text("surveytranslation.status"));
    show(counts);
  }

  /** Shows these instead. */
  public final void show(Map<String, TranslationCount> counts) {
    // In the builder this comes with every edit, and as a rule says the same.
    if (counts.equals(shown)) {
      return;
    }
    shown = Map.copyOf(counts);
    removeAll();
    counts.forEach((tag, count) -> {
      StatusTag.Tone tone = isDone(count) ? StatusTag.Tone.PUBLISHED : StatusTag.Tone.WAIT;
      Anchor link =
          new Anchor(
              TranslationView.path(questionnaire, tag), new StatusTag(tone, words(tag, count)));
      // In a card that can be tapped as a whole it stays a link of its own.
      link.addClassName("above");
      add(new ListItem(link));
    });
  }

  private static boolean isDone(TranslationCount count) {
    return count.missing() == 0 && count.stale() == 0;
  }

  /** For example "Arabic: 3 missing, 1 stale". */
  static String words(String tag, TranslationCount count) {
    String name = new Language(tag).nameIn(CurrentLanguage.get());
    if (isDone(count)) {
      return text("surveytranslation.count.done", name);
    }
    if (count.stale() == 0) {
      return text("surveytranslation.count.missing", name, count.missing());
    }
    return count.missing() == 0
        ? text("surveytranslation.count.stale", name, count.stale())
        : text("surveytranslation.count.both", name, count.missing(), count.stale());
  }
}
