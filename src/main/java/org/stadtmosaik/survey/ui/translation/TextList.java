package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.survey.translation.QuestionnaireTranslations;
import org.stadtmosaik.survey.translation.TextState;
import org.stadtmosaik.survey.translation.TranslationUnit;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;

/** The texts of one language: the missing ones first, then the stale ones; a page at a time. */
class TextList extends Div implements TextRow.Saving {

  private static final long serialVersionUID = 1L;

  private static final int PAGE = 25;

  private final transient QuestionnaireTranslations translations;
  private final transient ActorProvider actors;
  private final transient QuestionnaireId id;
  private final String tag;
  private final transient Consumer<OpenQuestionnaire> changed;
  private final NativeButton open;
  private final Field search = new Field(text("surveytranslation.filter.search"), "");
  private final Div rows = new Div();
  private final Paragraph said = new Paragraph();
  private final NativeButton more;
  private transient OpenQuestionnaire questionnaire;
  private transient List<TranslationUnit> shown = List.of();

  /**
   * @param changed is told of the questionnaire after each text that is saved
   */
  TextList(
      QuestionnaireTranslations translations,
      ActorProvider actors,
      OpenQuestionnaire questionnaire,
      String tag,
      Consumer<OpenQuestionnaire> changed) {
    this.translations = translations;
    this.actors = actors;
    this.questionnaire = questionnaire;
    this.id = questionnaire.summary().id();
    this.tag = tag;
    this.changed = changed;
    addClassName("stack");
    rows.addClassName("translation-rows");
    said.addClassName("soft");
    said.getElement().setAttribute("role", "status");
    more = new NativeButton(text("surveytranslation.more"), _ -> showMore());
    more.addClassNames("btn", "quiet");
    open = new NativeButton(text("surveytranslation.filter.open"), _ -> turn(!isOpenOnly()));
    open.addClassName("chip");
    search.input().getElement().setAttribute("type", "search").setAttribute("dir", "auto");
    search.whileTyping(this::begin);
    add(new Div(open), search, said, rows, more);
    turn(units().stream().anyMatch(unit -> unit.state() != TextState.CURRENT));
  }

  /** Shows only what is missing or stale, or everything. */
  private void turn(boolean openOnly) {
    open.getElement().setAttribute("aria-pressed", Boolean.toString(openOnly));
    begin();
  }

  private boolean isOpenOnly() {
    return Boolean.parseBoolean(open.getElement().getAttribute("aria-pressed"));
  }

  private List<TranslationUnit> units() {
    return TranslationUnit.of(questionnaire.document(), tag);
  }

  private void begin() {
    String wanted = search.value().toLowerCase(Locale.ROOT);
    boolean openOnly = isOpenOnly();
    shown =
        units().stream()
            .filter(unit -> !openOnly || unit.state() != TextState.CURRENT)
            .filter(unit -> has(unit, wanted))
            .sorted(Comparator.comparing(TranslationUnit::state))
            .toList();
    rows.removeAll();
    said.setText(text("surveytranslation.shown", shown.size()));
    showMore();
  }

  private static boolean has(TranslationUnit unit, String wanted) {
    return (unit.source() + "\n" + unit.target() + "\n" + unit.about() + "\n" + unit.key())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private void showMore() {
    int from = (int) rows.getChildren().count();
    Language original = new Language(questionnaire.document().original());
    shown.stream()
        .skip(from)
        .limit(PAGE)
        .map(unit ->
            new TextRow(
                unit,
                original,
                new Language(tag),
                new Kept("translation/" + id.value() + "/" + tag + "/" + unit.key()),
                this))
        .forEach(rows::add);
    more.setVisible(from + PAGE < shown.size());
  }

  @Override
  public TranslationUnit put(TranslationUnit unit, String words) {
    return after(
        unit,
        translations.put(
            actors.current(), id, questionnaire.revision(), Ids.next(), unit.key(), tag, words));
  }

  @Override
  public TranslationUnit confirm(TranslationUnit unit) {
    return after(
        unit,
        translations.confirm(
            actors.current(), id, questionnaire.revision(), Ids.next(), unit.key(), tag));
  }

  private TranslationUnit after(TranslationUnit unit, OpenQuestionnaire now) {
    questionnaire = now;
    changed.accept(now);
    return units().stream()
        .filter(each -> each.key().equals(unit.key()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
