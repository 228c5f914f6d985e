package org.stadtmosaik.project.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.content.Contact;
import org.stadtmosaik.project.content.NewsItem;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.Partner;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An invented project as the demo's file has it. German is the original; days count from today.
 *
 * @param stale which text is out of date in which language, to show what leads see then
 * @param state published, if the file says nothing
 */
record DemoProject(
    String commune,
    String slug,
    @Nullable DemoMosaic scene,
    List<String> languages,
    @Nullable Map<String, String> stale,
    @Nullable ProjectState state,
    Map<String, String> title,
    Map<String, String> summary,
    Map<String, String> description,
    Map<String, String> pictureAlt,
    List<Map<String, String>> questions,
    List<DemoPhase> phases,
    List<DemoPartner> partners,
    List<DemoNews> news,
    DemoContact contact,
    List<DemoOutcome> outcomes) {

  private static final Language ORIGINAL = Language.GERMAN;

  /** What was there before the translation that is out of date; any words will do. */
  private static final String EARLIER = "earlier";

  NewProject asked() {
    LocalizedText name = LocalizedText.of(ORIGINAL, title.get(ORIGINAL.tag()));
    return new NewProject(slug, name, name, List.of(), List.of(), true);
  }

  ProjectContent content(LocalDate today, @Nullable UUID picture) {
    List<Question> asked = new ArrayList<>();
    questions.forEach(text -> asked.add(new Question(Ids.next(), text(text))));
    Set<Language> chosen = languages.stream().map(Language::new).collect(Collectors.toSet());
    return new ProjectContent(
        ORIGINAL,
        chosen,
        named("title", title),
        named("summary", summary),
        named("description", description),
        picture,
        text(pictureAlt),
        asked,
        phases.stream().map(phase -> phase.around(today)).toList(),
        partners.stream().map(DemoPartner::partner).toList(),
        news.stream().map(item -> item.around(today)).toList(),
        contact.contact(),
        outcomes.stream().map(outcome -> outcome.around(today, asked)).toList());
  }

  private TranslatedText named(String name, Map<String, String> texts) {
    Map<String, String> madeFrom = new TreeMap<>();
    if (stale != null && stale.containsKey(name)) {
      madeFrom.put(stale.get(name), EARLIER);
    }
    return new TranslatedText(texts, madeFrom).trusted(ORIGINAL);
  }

  private static TranslatedText text(Map<String, String> texts) {
    return new TranslatedText(texts, Map.of()).trusted(ORIGINAL);
  }

  /**
   * A phase.
   *
   * @param from days until its first day
   * @param to days until its last day
   */
  record DemoPhase(PhaseKind kind, int from, int to) {

    PlannedPhase around(LocalDate today) {
      return new PlannedPhase(Ids.next(), kind, today.plusDays(from), today.plusDays(to));
    }
  }

  record DemoPartner(String name, Map<String, String> role, String link) {

    Partner partner() {
      return new Partner(Ids.next(), name, text(role), link);
    }
  }

  record DemoNews(int day, boolean published, Map<String, String> title, Map<String, String> text) {

    NewsItem around(LocalDate today) {
      return new NewsItem(
          Ids.next(),
          today.plusDays(day),
          DemoProject.text(title),
          DemoProject.text(text),
          published);
    }
  }

  record DemoContact(String name, String email, String phone, Map<String, String> hours) {

    Contact contact() {
      return new Contact(name, email, phone, text(hours));
    }
  }

  record DemoOutcome(
      int day,
      OutcomeStatus status,
      @Nullable Integer question,
      String link,
      Map<String, String> text) {

    ProjectOutcome around(LocalDate today, List<Question> asked) {
      return new ProjectOutcome(
          Ids.next(),
          today.plusDays(day),
          status,
          DemoProject.text(text),
          link,
          question == null ? null : asked.get(question).id());
    }
  }
}
