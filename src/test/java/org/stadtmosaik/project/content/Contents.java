package org.stadtmosaik.project.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** Content of projects for tests. */
public final class Contents {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private Contents() {}

  /** A project in German and English that can be published as it is. */
  public static ProjectContent complete() {
    return ProjectContent.begun(
        Language.GERMAN,
        Set.of(Language.GERMAN, Language.ENGLISH),
        text("Schatten", "Shade"),
        text("Wo fehlt Schatten?", "Where is shade missing?"));
  }

  public static TranslatedText text(String german, String english) {
    return TranslatedText.of(Language.GERMAN, german)
        .with(Language.ENGLISH, english, Language.GERMAN);
  }

  public static TranslatedText text(String german) {
    return TranslatedText.of(Language.GERMAN, german);
  }

  public static Question question(String german) {
    return new Question(Ids.next(), text(german));
  }

  public static PlannedPhase phase(int first, int last) {
    return new PlannedPhase(Ids.next(), PhaseKind.COLLECT, DAY.plusDays(first), DAY.plusDays(last));
  }

  public static ProjectContent titled(ProjectContent content, TranslatedText title) {
    return new ProjectContent(
        content.original(),
        content.languages(),
        title,
        content.summary(),
        content.description(),
        content.picture(),
        content.pictureAlt(),
        content.questions(),
        content.phases(),
        content.partners(),
        content.news(),
        content.contact(),
        content.outcomes());
  }

  public static ProjectContent asking(ProjectContent content, Question... questions) {
    return content.with(List.of(questions), content.phases());
  }

  public static ProjectContent planned(ProjectContent content, PlannedPhase... phases) {
    return content.with(content.questions(), List.of(phases));
  }

  /** With all that only the project's own page shows. */
  public static ProjectContent full() {
    ProjectContent begun = asking(planned(complete(), phase(0, 3)), question("Wo ist es heiß?"));
    return new ProjectContent(
        begun.original(),
        begun.languages(),
        begun.title(),
        begun.summary(),
        text("Im Sommer ist es heiß.\n\nWir messen."),
        null,
        TranslatedText.EMPTY,
        begun.questions(),
        begun.phases(),
        List.of(new Partner(Ids.next(), "Uni", text("forscht"), "https://uni.example/")),
        List.of(
            new NewsItem(Ids.next(), DAY, text("Es geht los"), text("Heute."), true),
            new NewsItem(Ids.next(), DAY, text("Noch geheim"), TranslatedText.EMPTY, false)),
        new Contact("Stadtbüro", "buero@stadt.example", "+49 30 1234", text("Mo 9–12")),
        List.of(
            new ProjectOutcome(
                Ids.next(),
                DAY,
                OutcomeStatus.DECIDED,
                text("Zehn Bäume"),
                "https://stadt.example/baeume",
                begun.questions().getFirst().id())));
  }
}
