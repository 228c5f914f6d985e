package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.translation.QuestionnaireTranslations;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.document.TranslationCount;

/** A questionnaire in one language beside the original, what is missing and what is stale first. */
@Route(value = "staff/surveys/build/:questionnaire/translations", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class TranslationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final String LANGUAGE = "language";

  private final transient QuestionnaireTranslations translations;
  private final transient ActorProvider actors;
  private final Div chips = new Div();
  private final Div content = new Div();
  private transient OpenQuestionnaire questionnaire;
  private List<String> offered = List.of();
  private String language = "";

  TranslationView(QuestionnaireTranslations translations, ActorProvider actors) {
    this.translations = translations;
    this.actors = actors;
    addClassName("page");
    chips.addClassNames("chips", "languages");
    chips.getElement().setAttribute("role", "group");
    chips.getElement().setAttribute("aria-label", text("surveytranslation.languages"));
    content.addClassName("stack");
  }

  /** The page's address within the portal. */
  public static String path(QuestionnaireId questionnaire) {
    return "staff/surveys/build/" + questionnaire.value() + "/translations";
  }

  /** The page's address within the portal, with this language open. */
  static String path(QuestionnaireId questionnaire, String language) {
    return path(questionnaire) + "?" + LANGUAGE + "=" + language;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QuestionnaireId id =
        event
            .getRouteParameters()
            .get("questionnaire")
            .flatMap(Paths::uuid)
            .map(QuestionnaireId::new)
            .orElseThrow(NotFoundException::new);
    List<String> asked = event.getLocation().getQueryParameters().getParameters(LANGUAGE);
    show(id, asked.isEmpty() ? "" : asked.getFirst());
  }

  /** Shows this questionnaire; in the first unfinished language if it does not have this one. */
  void show(QuestionnaireId id, String asked) {
    questionnaire = translations.open(actors.current(), id);
    List<String> languages = languages();
    language = languages.contains(asked) ? asked : firstUnfinished(languages);
    removeAll();
    add(
        new PageHeader(text("surveytranslation.title"))
            .lead(text("surveytranslation.lead"))
            .back(
                "staff/surveys/build/" + id.value(),
                questionnaire.summary().title().in(CurrentLanguage.get())));
    if (languages.isEmpty()) {
      add(new Notice(Notice.Tone.INFO, text("surveytranslation.none")));
      return;
    }
    add(chips, content);
    showLanguage();
  }

  private List<String> languages() {
    return List.copyOf(questionnaire.document().translations().keySet());
  }

  private String firstUnfinished(List<String> languages) {
    var counts = questionnaire.document().translations();
    return languages.stream()
        .filter(tag -> isUnfinished(counts.get(tag)))
        .findFirst()
        .orElse(languages.isEmpty() ? "" : languages.getFirst());
  }

  private static boolean isUnfinished(@Nullable TranslationCount count) {
    return count != null && count.missing() + count.stale() > 0;
  }

  private void showLanguage() {
    content.removeAll();
    content.add(
        new TextList(translations, actors, questionnaire, language, this::keep),
        new FilesCard(translations, actors, questionnaire.summary().id(), language, this::reload));
    keep(questionnaire);
  }

  private NativeButton chip(String tag) {
    NativeButton chip = new NativeButton("", _ -> choose(tag));
    chip.addClassName("chip");
    return chip;
  }

  private void choose(String tag) {
    language = tag;
    questionnaire = translations.open(actors.current(), questionnaire.summary().id());
    showLanguage();
  }

  /** A file may have changed any text; the report stays where it is. */
  private void reload() {
    questionnaire = translations.open(actors.current(), questionnaire.summary().id());
    content
        .getChildren()
        .filter(TextList.class::isInstance)
        .findFirst()
        .ifPresent(list ->
            content.replace(
                list, new TextList(translations, actors, questionnaire, language, this::keep)));
    keep(questionnaire);
  }

  private void keep(OpenQuestionnaire now) {
    questionnaire = now;
    // The same buttons with other numbers: whoever has one in focus keeps it.
    if (!offered.equals(languages())) {
      offered = languages();
      chips.removeAll();
      offered.forEach(tag -> chips.add(chip(tag)));
    }
    int at = 0;
    for (var count : now.document().translations().entrySet()) {
      NativeButton chip = (NativeButton) chips.getComponentAt(at++);
      chip.setText(TranslationStatus.words(count.getKey(), count.getValue()));
      boolean shown = count.getKey().equals(language);
      chip.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
    }
  }

  @Override
  public String getPageTitle() {
    return text("surveytranslation.title");
  }
}
