package org.stadtmosaik.project;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.project.domain.ContentStore;
import org.stadtmosaik.project.domain.Project;
import org.stadtmosaik.project.domain.ProjectRepository;
import org.stadtmosaik.project.domain.WorkingCopies;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.Slug;
import org.stadtmosaik.shared.StaffId;

/**
 * Projects on their staff's desks. Everybody who works in a commune reads its projects, leads write
 * them, leads and administrators decide who sees them.
 */
@Service
@Transactional(readOnly = true)
public class ProjectEditing {

  private static final int SLUG = 70;

  private final ProjectRepository projects;
  private final ContentStore contents;
  private final WorkingCopies copies;
  private final PublishingConditions conditions;
  private final ProjectGallery gallery;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProjectEditing(
      ProjectRepository projects,
      ContentStore contents,
      WorkingCopies copies,
      PublishingConditions conditions,
      ProjectGallery gallery,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.projects = projects;
    this.contents = contents;
    this.copies = copies;
    this.conditions = conditions;
    this.gallery = gallery;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of the projects of the communes in which the acting person works, what was changed last
   * first, in five queries besides those of the communes' conditions.
   *
   * @param page from 0; an empty page past the end
   */
  public StaffProjectPage list(Actor actor, int page) {
    List<UUID> communes =
        actor instanceof Actor.Staff staff
            ? staff.communes().stream().map(CommuneId::value).toList()
            : List.of();
    if (communes.isEmpty()) {
      return new StaffProjectPage(List.of(), page, 0);
    }
    List<Project> found =
        projects.findByCommuneIdInOrderByChangedAtDescIdDesc(
            communes, PageRequest.of(page, StaffProjectPage.SIZE));
    return new StaffProjectPage(listed(found), page, projects.countByCommuneIdIn(communes));
  }

  private List<StaffProject> listed(Collection<Project> found) {
    Map<UUID, ProjectContent> written = contents.read(found);
    Map<CommuneId, List<DomainException>> missing =
        conditions.of(
            found.stream()
                .filter(project -> project.state() == ProjectState.DRAFT)
                .map(Project::commune)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(project -> {
          ProjectContent content = written.get(project.id().value());
          List<DomainException> obstacles = new java.util.ArrayList<>();
          if (project.state() == ProjectState.DRAFT) {
            obstacles.addAll(PublishingConditions.of(content));
            obstacles.addAll(missing.getOrDefault(project.commune(), List.of()));
          }
          return new StaffProject(
              project.id(),
              project.commune(),
              project.state(),
              project.changedAt(),
              content,
              List.copyOf(obstacles));
        })
        .toList();
  }

  /**
   * A project with what the acting person has typed and not saved.
   *
   * @throws NotFoundException if there is no such project in a commune in which they work
   */
  public EditedProject open(Actor actor, ProjectId id) {
    Project project = projects.findById(id.value()).orElseThrow(NotFoundException::new);
    if (!actor.worksIn(project.commune())) {
      throw new NotFoundException();
    }
    return edited(actor, project);
  }

  /** What this project still needs before it can be published; permission as {@link #open}. */
  public List<DomainException> missing(Actor actor, ProjectId id) {
    EditedProject project = open(actor, id);
    return conditions.missing(project.commune(), project.content());
  }

  /**
   * Begins a project; asked again with the same id, it is the same project.
   *
   * @throws NotFoundException if the acting person does not work in this commune
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead here
   * @throws org.stadtmosaik.project.content.ContentRefusedException if it has no title or fewer
   *     than two languages
   */
  @Transactional
  public EditedProject begin(Actor actor, CommuneId commune, NewDraft asked) {
    actor.require(commune, Role.LEAD);
    Optional<Project> before = projects.findById(asked.id().value());
    if (before.isPresent()) {
      return open(actor, asked.id());
    }
    TranslatedText title = TranslatedText.of(asked.original(), asked.title());
    ProjectContent content =
        ProjectContent.begun(asked.original(), asked.languages(), title, TranslatedText.EMPTY)
            .tidied();
    ContentRules.require(content);
    Instant now = clock.instant();
    Project project =
        new Project(
            asked.id().value(),
            commune,
            slug(commune, asked.title()),
            content.title().localized(asked.original()).orElseThrow(),
            org.stadtmosaik.shared.LocalizedText.of(asked.original(), ""),
            now);
    contents.write(stored(project), content, now);
    audit.record(actor, commune, "project.created", name(asked.id()), Map.of());
    return open(actor, asked.id());
  }

  /**
   * Keeps what a lead has typed, without changing the project: it is there again after a lost
   * session, on whatever device.
   *
   * @param base what the project said when the typing began
   * @throws NotFoundException and ForbiddenException as {@link #save}
   */
  @Transactional
  public void keep(
      Actor actor, ProjectId id, long baseVersion, ProjectContent base, ProjectContent typed) {
    CommuneId commune = edit(actor, projects.findById(id.value())).commune();
    copies.keep(
        commune, id, staff(actor), new WorkingCopy(baseVersion, base, typed, clock.instant()));
  }

  /** Throws away what the acting person has typed and not saved; twice is the same as once. */
  @Transactional
  public void forget(Actor actor, ProjectId id) {
    edit(actor, projects.findById(id.value()));
    copies.forget(id, staff(actor));
  }

  /**
   * Stores what a lead wrote; in a published project residents see it at once. The same content
   * again changes nothing.
   *
   * @param expectedVersion that they began from
   * @throws NotFoundException if there is no such project in a commune in which they work
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if somebody else has changed the project since
   * @throws org.stadtmosaik.project.content.ContentRefusedException if it cannot be kept like this
   */
  @Transactional
  public EditedProject save(
      Actor actor, ProjectId id, long expectedVersion, ProjectContent written) {
    Project project = edit(actor, projects.lock(id.value()));
    ProjectContent content = withoutLostPicture(id, written).tidied();
    ProjectContent before = contents.read(project);
    if (!content.equals(before)) {
      requireVersion(project, expectedVersion);
      ContentRules.require(content);
      if (project.state().visible()) {
        requireNothingMissing(PublishingConditions.of(content));
      }
      contents.write(project, content, clock.instant());
      gallery.settle(actor, id, content);
      audit.record(actor, project.commune(), "project.edited", name(id), Map.of());
      tell(project, before, content);
    }
    if (actor instanceof Actor.Staff staff) {
      copies.forget(id, staff.id());
    }
    return open(actor, id);
  }

  /** What is new of outcomes; as long as nobody reads the project, nobody is told. */
  private void tell(Project project, ProjectContent before, ProjectContent now) {
    Map<UUID, Optional<UUID>> known =
        before.outcomes().stream()
            .collect(
                Collectors.toMap(
                    ProjectOutcome::id, it -> Optional.ofNullable(it.question()), (one, _) -> one));
    List<ProjectOutcome> fresh =
        now.outcomes().stream()
            .filter(it -> !Optional.ofNullable(it.question()).equals(known.get(it.id())))
            .toList();
    if (project.state().visible() && !fresh.isEmpty()) {
      events.publishEvent(new OutcomesTold(project.id(), now.original(), fresh));
    }
  }

  /**
   * Shows a project to everybody, keeps it to the staff, or ends it; twice is the same as once.
   *
   * @param expectedVersion that they saw
   * @throws NotFoundException if there is no such project in a commune in which they work
   * @throws org.stadtmosaik.shared.ForbiddenException if they are neither lead nor administrator
   * @throws ConflictException if somebody else has changed the project since, or it was never
   *     published and shall be archived
   * @throws NotPublishableException if something is missing; says all that is
   */
  @Transactional
  public EditedProject become(Actor actor, ProjectId id, long expectedVersion, ProjectState next) {
    Project project = projects.lock(id.value()).orElseThrow(NotFoundException::new);
    actor.require(project.commune(), Role.LEAD, Role.ADMINISTRATOR);
    ProjectState before = project.state();
    if (before != next) {
      requireVersion(project, expectedVersion);
      if (next == ProjectState.PUBLISHED) {
        requireNothingMissing(conditions.missing(project.commune(), contents.read(project)));
      }
      project.become(next, clock.instant());
      projects.saveAndFlush(project);
      audit.record(
          actor,
          project.commune(),
          action(next),
          name(id),
          Map.of("before", before.name(), "after", next.name()));
    }
    return open(actor, id);
  }

  /** A colleague may have replaced the picture meanwhile: then there is none to be shown. */
  private ProjectContent withoutLostPicture(ProjectId id, ProjectContent written) {
    UUID picture = written.picture();
    return picture == null || gallery.has(id, picture) ? written : written.withoutPicture();
  }

  private static String action(ProjectState state) {
    return switch (state) {
      case DRAFT -> "project.takenBack";
      case PUBLISHED -> "project.published";
      case ARCHIVED -> "project.archived";
    };
  }

  private static void requireNothingMissing(List<DomainException> missing) {
    if (!missing.isEmpty()) {
      throw new NotPublishableException(missing);
    }
  }

  private static void requireVersion(Project project, long expected) {
    if (project.version() != expected) {
      throw new ConflictException("project.error.changed");
    }
  }

  private static Project edit(Actor actor, Optional<Project> found) {
    Project project = found.orElseThrow(NotFoundException::new);
    actor.require(project.commune(), Role.LEAD);
    return project;
  }

  private Project stored(Project project) {
    try {
      return projects.saveAndFlush(project);
    } catch (DataIntegrityViolationException e) {
      // Somebody else has just taken the same name for the address.
      throw new ConflictException("project.error.again");
    }
  }

  private String slug(CommuneId commune, String title) {
    String wanted = Slug.of(title, SLUG);
    String slug = wanted.isEmpty() ? "projekt" : wanted;
    String free = slug;
    for (int i = 2; isTaken(commune, free); i++) {
      free = slug + "-" + i;
    }
    return free;
  }

  private boolean isTaken(CommuneId commune, String slug) {
    return ReservedSlugs.contains(slug) || projects.existsByCommuneIdAndSlug(commune.value(), slug);
  }

  private EditedProject edited(Actor actor, Project project) {
    @Nullable WorkingCopy copy =
        actor instanceof Actor.Staff staff
            ? copies.find(project.id(), staff.id()).orElse(null)
            : null;
    boolean lead = actor.has(Role.LEAD, project.commune());
    return new EditedProject(
        project.id(),
        project.commune(),
        project.slug(),
        project.demo(),
        project.state(),
        project.version(),
        contents.read(project),
        copy,
        lead,
        lead || actor.has(Role.ADMINISTRATOR, project.commune()));
  }

  private static StaffId staff(Actor actor) {
    if (actor instanceof Actor.Staff staff) {
      return staff.id();
    }
    throw new NotFoundException();
  }

  private static String name(ProjectId id) {
    return "project:" + id.value();
  }
}
