package org.stadtmosaik.project.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.content.Contact;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is written about projects together from where it is stored, and back. */
@Component
public class ContentStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TITLE = "title";
  private static final String SUMMARY = "summary";

  private final ProjectRepository projects;
  private final ProjectPhaseRepository phases;
  private final ResearchQuestionRepository questions;
  private final DetailsRepository details;

  ContentStore(
      ProjectRepository projects,
      ProjectPhaseRepository phases,
      ResearchQuestionRepository questions,
      DetailsRepository details) {
    this.projects = projects;
    this.phases = phases;
    this.questions = questions;
    this.details = details;
  }

  public ProjectContent read(Project project) {
    return read(List.of(project)).get(project.id().value());
  }

  /** What is written about these projects, in three queries. */
  public Map<UUID, ProjectContent> read(Collection<Project> found) {
    List<UUID> ids = found.stream().map(project -> project.id().value()).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, ProjectDetails> known =
        details.findByProjectIdIn(ids).stream()
            .collect(
                toMap(
                    StoredDetails::projectId,
                    row -> JSON.readValue(row.details(), ProjectDetails.class)));
    Map<UUID, List<ResearchQuestion>> asked =
        questions.findByProjectIdInOrderByPosition(ids).stream()
            .collect(groupingBy(ResearchQuestion::projectId));
    Map<UUID, List<ProjectPhase>> planned =
        phases.findByProjectIdInOrderByPosition(ids).stream()
            .collect(groupingBy(ProjectPhase::projectId));
    Map<UUID, ProjectContent> contents = new HashMap<>();
    for (Project project : found) {
      UUID id = project.id().value();
      contents.put(
          id,
          content(
              project,
              known.get(id),
              asked.getOrDefault(id, List.of()),
              planned.getOrDefault(id, List.of())));
    }
    return contents;
  }

  /** Stores all of it in place of what was there; the project gets a new version. */
  public void write(Project project, ProjectContent content, Instant now) {
    Language original = content.original();
    LocalizedText nothing = LocalizedText.of(original, "");
    project.say(
        content.title().localized(original).orElse(nothing),
        content.summary().localized(original).orElse(nothing),
        content.picture(),
        now);
    projects.saveAndFlush(project);
    UUID id = project.id().value();
    questions.deleteByProject(id);
    phases.deleteByProject(id);
    Map<String, Map<String, String>> madeFrom = new TreeMap<>();
    madeFrom.put(TITLE, content.title().madeFrom());
    madeFrom.put(SUMMARY, content.summary().madeFrom());
    for (int i = 0; i < content.questions().size(); i++) {
      Question question = content.questions().get(i);
      LocalizedText text = question.text().localized(original).orElse(nothing);
      questions.save(new ResearchQuestion(project, question.id(), i, text));
      madeFrom.put(question.id().toString(), question.text().madeFrom());
    }
    for (int i = 0; i < content.phases().size(); i++) {
      PlannedPhase phase = content.phases().get(i);
      phases.save(new ProjectPhase(project, phase.id(), i, phase.phase()));
    }
    details.save(new StoredDetails(project, JSON.writeValueAsString(rest(content, madeFrom))));
  }

  private static ProjectDetails rest(
      ProjectContent content, Map<String, Map<String, String>> madeFrom) {
    return new ProjectDetails(
        content.original(),
        content.languages(),
        madeFrom,
        content.description(),
        content.pictureAlt(),
        content.partners(),
        content.news(),
        content.contact(),
        content.outcomes());
  }

  private static ProjectContent content(
      Project project,
      @Nullable ProjectDetails stored,
      List<ResearchQuestion> asked,
      List<ProjectPhase> planned) {
    ProjectDetails rest = stored == null ? begun(project.title()) : stored;
    Language original = rest.original();
    return new ProjectContent(
        original,
        rest.languages(),
        text(project.title(), TITLE, rest),
        text(project.summary(), SUMMARY, rest),
        rest.description(),
        project.picture(),
        rest.pictureAlt(),
        asked.stream()
            .map(q -> new Question(q.id(), text(q.text(), q.id().toString(), rest)))
            .toList(),
        planned.stream()
            .map(p ->
                new PlannedPhase(p.id(), p.phase().kind(), p.phase().starts(), p.phase().ends()))
            .toList(),
        rest.partners(),
        rest.news(),
        rest.contact(),
        rest.outcomes());
  }

  /** What a project has of which nobody has written any details yet. */
  private static ProjectDetails begun(LocalizedText title) {
    Language original = new Language(title.texts().keySet().iterator().next());
    Set<Language> languages =
        title.texts().keySet().stream()
            .map(Language::new)
            .collect(java.util.stream.Collectors.toSet());
    return new ProjectDetails(
        original,
        languages,
        Map.of(),
        TranslatedText.EMPTY,
        TranslatedText.EMPTY,
        List.of(),
        List.of(),
        Contact.NONE,
        List.of());
  }

  private static TranslatedText text(LocalizedText text, String name, ProjectDetails rest) {
    return new TranslatedText(text.texts(), rest.madeFrom().getOrDefault(name, Map.of()))
        .trusted(rest.original());
  }
}
