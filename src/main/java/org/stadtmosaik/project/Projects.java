package org.stadtmosaik.project;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.project.domain.ContentStore;
import org.stadtmosaik.project.domain.Project;
import org.stadtmosaik.project.domain.ProjectPhase;
import org.stadtmosaik.project.domain.ProjectPhaseRepository;
import org.stadtmosaik.project.domain.ProjectRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;

/**
 * Research projects, as everybody may read them. A draft does not exist here, except where the
 * acting person is named and works in its commune.
 */
@Service
@Transactional(readOnly = true)
public class Projects {

  /** How many projects a page shows at most. */
  private static final int PAGE = 50;

  private final ProjectRepository projects;
  private final ProjectPhaseRepository phases;
  private final ContentStore contents;
  private final AuditLog audit;
  private final Clock clock;

  Projects(
      ProjectRepository projects,
      ProjectPhaseRepository phases,
      ContentStore contents,
      AuditLog audit,
      Clock clock) {
    this.projects = projects;
    this.phases = phases;
    this.contents = contents;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest published projects of all communes, 50 at most, in two queries. */
  public List<ProjectSummary> newest() {
    return summaries(
        projects.findByStateOrderByCreatedAtDesc(ProjectState.PUBLISHED, Limit.of(PAGE)));
  }

  /** The newest published projects of a commune, 50 at most, in two queries. */
  public List<ProjectSummary> newestOf(CommuneId commune) {
    return summaries(
        projects.findByCommuneIdAndStateOrderByCreatedAtDesc(
            commune.value(), ProjectState.PUBLISHED, Limit.of(PAGE)));
  }

  /** The commune's projects that have ended, the newest first, 50 at most, in two queries. */
  public List<ProjectSummary> archivedOf(CommuneId commune) {
    return summaries(
        projects.findByCommuneIdAndStateOrderByCreatedAtDesc(
            commune.value(), ProjectState.ARCHIVED, Limit.of(PAGE)));
  }

  /** Whether residents see this project. */
  public boolean isVisible(ProjectId id) {
    return projects.existsByIdAndStateNot(id.value(), ProjectState.DRAFT);
  }

  /**
   * @throws NotFoundException if there is no such project
   */
  public ProjectSummary get(ProjectId id) {
    return one(projects.findById(id.value()).filter(Projects::isVisible))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A project, also a draft of a commune in which the acting person works.
   *
   * @throws NotFoundException if there is no such project for them
   */
  public ProjectSummary get(Actor actor, ProjectId id) {
    return one(projects
            .findById(id.value())
            .filter(project -> isVisible(project) || actor.worksIn(project.commune())))
        .orElseThrow(NotFoundException::new);
  }

  /** These projects, in no order; unknown ones are left out. */
  public List<ProjectSummary> get(Collection<ProjectId> ids) {
    return summaries(
        projects.findByIdIn(ids.stream().map(ProjectId::value).toList()).stream()
            .filter(Projects::isVisible)
            .toList());
  }

  /** The commune's project of this slug. */
  public Optional<ProjectSummary> bySlug(CommuneId commune, String slug) {
    return one(projects.findByCommuneIdAndSlug(commune.value(), slug).filter(Projects::isVisible));
  }

  /**
   * The commune's project of this slug, or of this title in any language; also a draft, if the
   * acting person works in the commune.
   */
  public Optional<ProjectSummary> named(Actor actor, CommuneId commune, String name) {
    return one(
        projects
            .findByCommuneIdAndSlug(commune.value(), name)
            .or(() ->
                projects
                    .findByCommuneIdOrderByCreatedAtDesc(commune.value(), Limit.of(PAGE))
                    .stream()
                    .filter(project -> project.title().texts().containsValue(name))
                    .findFirst())
            .filter(project -> isVisible(project) || actor.worksIn(commune)));
  }

  /**
   * All that residents may read about a project, in four queries.
   *
   * @throws NotFoundException if there is no such project
   */
  public ProjectContent content(ProjectId id) {
    return projects
        .findById(id.value())
        .filter(Projects::isVisible)
        .map(contents::read)
        .orElseThrow(NotFoundException::new)
        .forResidents();
  }

  /**
   * The questions that residents read of a project, by their id and in its order; none while it is
   * a draft.
   */
  public Map<UUID, LocalizedText> questions(ProjectId id) {
    Map<UUID, LocalizedText> texts = new LinkedHashMap<>();
    if (isVisible(id)) {
      ProjectContent content = content(id);
      content
          .questions()
          .forEach(question ->
              question
                  .text()
                  .localized(content.original())
                  .ifPresent(text -> texts.put(question.id(), text)));
    }
    return texts;
  }

  /** The day that it is in the communes now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CommuneTime.ZONE);
  }

  /**
   * Makes a project in one go. What a command makes is published; what a lead makes begins as a
   * draft, so that nobody gets round the conditions for publishing.
   *
   * @throws NotFoundException if the acting person does not work in this commune
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead here
   */
  @Transactional
  public ProjectSummary create(Actor actor, CommuneId commune, NewProject asked) {
    actor.require(commune, Role.LEAD);
    if (ReservedSlugs.contains(asked.slug())) {
      throw new InvalidInputException("slug", "project.error.slugReserved", asked.slug());
    }
    Project project =
        new Project(
            Ids.next(), commune, asked.slug(), asked.title(), asked.summary(), clock.instant());
    if (asked.demo()) {
      project.asDemo();
    }
    if (actor instanceof Actor.Command) {
      project.become(ProjectState.PUBLISHED, clock.instant());
    }
    contents.write(projects.saveAndFlush(project), content(asked), clock.instant());
    audit.record(actor, commune, "project.created", "project:" + project.id().value(), Map.of());
    return get(actor, project.id());
  }

  private static ProjectContent content(NewProject asked) {
    Language original = new Language(asked.title().texts().keySet().iterator().next());
    ProjectContent begun =
        ProjectContent.begun(
            original,
            asked.title().texts().keySet().stream()
                .map(Language::new)
                .collect(java.util.stream.Collectors.toSet()),
            TranslatedText.of(asked.title(), original),
            TranslatedText.of(asked.summary(), original));
    return begun.with(
        asked.questions().stream()
            .map(text -> new Question(Ids.next(), TranslatedText.of(text, original)))
            .toList(),
        asked.phases().stream()
            .map(p -> new PlannedPhase(Ids.next(), p.kind(), p.starts(), p.ends()))
            .toList());
  }

  private static boolean isVisible(Project project) {
    return project.state().visible();
  }

  private Optional<ProjectSummary> one(Optional<Project> found) {
    return summaries(found.stream().toList()).stream().findFirst();
  }

  private List<ProjectSummary> summaries(List<Project> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<ProjectPhase>> byProject =
        phases
            .findByProjectIdInOrderByPosition(found.stream().map(p -> p.id().value()).toList())
            .stream()
            .collect(groupingBy(ProjectPhase::projectId));
    return found.stream()
        .map(p -> summary(p, byProject.getOrDefault(p.id().value(), List.of())))
        .toList();
  }

  private static ProjectSummary summary(Project project, List<ProjectPhase> phases) {
    return new ProjectSummary(
        project.id(),
        project.commune(),
        project.slug(),
        project.title(),
        project.summary(),
        project.demo(),
        project.state(),
        project.picture(),
        phases.stream().map(ProjectPhase::phase).toList());
  }
}
