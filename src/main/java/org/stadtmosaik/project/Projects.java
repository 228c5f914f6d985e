package org.stadtmosaik.project;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.domain.Project;
import org.stadtmosaik.project.domain.ProjectPhase;
import org.stadtmosaik.project.domain.ProjectPhaseRepository;
import org.stadtmosaik.project.domain.ProjectRepository;
import org.stadtmosaik.project.domain.ResearchQuestion;
import org.stadtmosaik.project.domain.ResearchQuestionRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;

/** Research projects. What is on a project's page is public. */
@Service
@Transactional(readOnly = true)
public class Projects {

  /** How many projects a page shows at most. */
  private static final int PAGE = 50;

  private final ProjectRepository projects;
  private final ProjectPhaseRepository phases;
  private final ResearchQuestionRepository questions;
  private final AuditLog audit;
  private final Clock clock;

  Projects(
      ProjectRepository projects,
      ProjectPhaseRepository phases,
      ResearchQuestionRepository questions,
      AuditLog audit,
      Clock clock) {
    this.projects = projects;
    this.phases = phases;
    this.questions = questions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest projects of all communes, 50 at most, in two queries. */
  public List<ProjectSummary> newest() {
    return summaries(projects.findAllByOrderByCreatedAtDesc(Limit.of(PAGE)));
  }

  /** The newest projects of a commune, 50 at most, in two queries. */
  public List<ProjectSummary> newestOf(CommuneId commune) {
    return summaries(projects.findByCommuneIdOrderByCreatedAtDesc(commune.value(), Limit.of(PAGE)));
  }

  /**
   * @throws NotFoundException if there is no such project
   */
  public ProjectSummary get(ProjectId id) {
    return summaries(projects.findById(id.value()).stream().toList()).stream()
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** These projects, in no order; unknown ones are left out. */
  public List<ProjectSummary> get(Collection<ProjectId> ids) {
    return summaries(projects.findByIdIn(ids.stream().map(ProjectId::value).toList()));
  }

  /** The commune's project of this slug. */
  public Optional<ProjectSummary> bySlug(CommuneId commune, String slug) {
    return summaries(projects.findByCommuneIdAndSlug(commune.value(), slug).stream().toList())
        .stream()
        .findFirst();
  }

  /** The commune's project of this slug, or of this title in any language. */
  public Optional<ProjectSummary> named(CommuneId commune, String name) {
    return bySlug(commune, name)
        .or(() ->
            newestOf(commune).stream()
                .filter(project -> project.title().texts().containsValue(name))
                .findFirst());
  }

  public List<LocalizedText> questions(ProjectId project) {
    return questions.findByProjectIdOrderByPosition(project.value()).stream()
        .map(ResearchQuestion::text)
        .toList();
  }

  /** The day that it is in the communes now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CommuneTime.ZONE);
  }

  /**
   * Makes a project.
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
    projects.saveAndFlush(asked.demo() ? project.asDemo() : project);
    for (int i = 0; i < asked.questions().size(); i++) {
      questions.save(new ResearchQuestion(project, i, asked.questions().get(i)));
    }
    for (int i = 0; i < asked.phases().size(); i++) {
      phases.save(new ProjectPhase(project, i, asked.phases().get(i)));
    }
    audit.record(actor, commune, "project.created", "project:" + project.id().value(), Map.of());
    return get(project.id());
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
        phases.stream().map(ProjectPhase::phase).toList());
  }
}
