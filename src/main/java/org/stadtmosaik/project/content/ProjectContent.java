package org.stadtmosaik.project.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * All that leads write about a project.
 *
 * @param original the language that is translated from
 * @param languages in which the project is meant to be readable, the original among them
 * @param picture its id in the module media, if there is one
 * @param pictureAlt what the picture shows, for whoever cannot see it
 */
public record ProjectContent(
    Language original,
    Set<Language> languages,
    TranslatedText title,
    TranslatedText summary,
    TranslatedText description,
    @Nullable UUID picture,
    TranslatedText pictureAlt,
    List<Question> questions,
    List<PlannedPhase> phases,
    List<Partner> partners,
    List<NewsItem> news,
    Contact contact,
    List<ProjectOutcome> outcomes) {

  public ProjectContent {
    Set<Language> ordered = new LinkedHashSet<>();
    ordered.add(original);
    Set<Language> asked = languages;
    Language.shipped().stream().filter(asked::contains).forEach(ordered::add);
    languages = java.util.Collections.unmodifiableSet(ordered);
    questions = List.copyOf(questions);
    phases = List.copyOf(phases);
    partners = List.copyOf(partners);
    news = List.copyOf(news);
    outcomes = List.copyOf(outcomes);
  }

  /** The beginning of a project. */
  public static ProjectContent begun(
      Language original, Set<Language> languages, TranslatedText title, TranslatedText summary) {
    return new ProjectContent(
        original,
        languages,
        title,
        summary,
        TranslatedText.EMPTY,
        null,
        TranslatedText.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Contact.NONE,
        List.of());
  }

  /** The same with these questions and phases. */
  public ProjectContent with(List<Question> newQuestions, List<PlannedPhase> newPhases) {
    return new ProjectContent(
        original,
        languages,
        title,
        summary,
        description,
        picture,
        pictureAlt,
        newQuestions,
        newPhases,
        partners,
        news,
        contact,
        outcomes);
  }

  /** The same without a picture. */
  public ProjectContent withoutPicture() {
    return new ProjectContent(
        original,
        languages,
        title,
        summary,
        description,
        null,
        TranslatedText.EMPTY,
        questions,
        phases,
        partners,
        news,
        contact,
        outcomes);
  }

  /** Every text there is, in the order of the page. */
  public List<TranslatedText> texts() {
    List<TranslatedText> texts = new ArrayList<>(List.of(title, summary, description, pictureAlt));
    questions.forEach(question -> texts.add(question.text()));
    partners.forEach(partner -> texts.add(partner.role()));
    news.forEach(item -> texts.addAll(List.of(item.title(), item.text())));
    texts.add(contact.hours());
    outcomes.forEach(outcome -> texts.add(outcome.text()));
    return texts;
  }

  /** The languages that the project is meant to be in, and those in which it has a text anyway. */
  public Set<Language> columns() {
    Set<String> written =
        texts().stream()
            .flatMap(text -> text.texts().keySet().stream())
            .collect(Collectors.toSet());
    Set<Language> columns = new LinkedHashSet<>();
    columns.add(original);
    Language.shipped().stream()
        .filter(language -> languages.contains(language) || written.contains(language.tag()))
        .forEach(columns::add);
    return columns;
  }

  /** How many texts are in this state in this language. */
  public long count(Language language, TextState state) {
    return texts().stream().filter(text -> text.state(language, original) == state).count();
  }

  /** As it is kept: without what was left empty, phases and news in order of time. */
  public ProjectContent tidied() {
    List<Question> asked = written(questions.stream().map(Question::stripped));
    Set<UUID> ids = asked.stream().map(Question::id).collect(Collectors.toSet());
    return new ProjectContent(
        original,
        columns(),
        title.stripped(),
        summary.stripped(),
        description.stripped(),
        picture,
        picture == null ? TranslatedText.EMPTY : pictureAlt.stripped(),
        asked,
        written(phases.stream().sorted(byStart())),
        written(partners.stream().map(Partner::stripped)),
        written(news.stream().map(NewsItem::stripped).sorted(byDate())),
        contact.stripped(),
        written(
            outcomes.stream()
                .map(ProjectOutcome::stripped)
                .map(outcome -> outcome.among(ids))
                .sorted(newestOutcome())));
  }

  /** As residents may read it: without news that are not published. */
  public ProjectContent forResidents() {
    return new ProjectContent(
        original,
        languages,
        title,
        summary,
        description,
        picture,
        pictureAlt,
        questions,
        phases,
        partners,
        news.stream().filter(NewsItem::published).toList(),
        contact,
        outcomes);
  }

  private static <E extends Entry> List<E> written(Stream<E> entries) {
    return entries.filter(entry -> !entry.blank()).toList();
  }

  private static Comparator<PlannedPhase> byStart() {
    return Comparator.comparing(
        PlannedPhase::starts, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private static Comparator<ProjectOutcome> newestOutcome() {
    return Comparator.comparing(
        ProjectOutcome::date, Comparator.nullsLast(Comparator.reverseOrder()));
  }

  private static Comparator<NewsItem> byDate() {
    return Comparator.comparing(NewsItem::date, Comparator.nullsLast(Comparator.reverseOrder()));
  }
}
