package org.stadtmosaik.moderation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.moderation.domain.CaseRepository;
import org.stadtmosaik.moderation.domain.CaseState;
import org.stadtmosaik.moderation.domain.DecisionRepository;
import org.stadtmosaik.moderation.domain.ModerationCase;
import org.stadtmosaik.moderation.domain.ModerationDecision;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** The queue of each commune: who looks at what, and what they decide. */
@Service
@Transactional
public class Moderation {

  /** Cases on a page of the queue. */
  public static final int PAGE_SIZE = 25;

  private final CaseRepository cases;
  private final DecisionRepository decisions;
  private final Map<String, Moderatable> features;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Moderation(
      CaseRepository cases,
      DecisionRepository decisions,
      List<Moderatable> features,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.cases = cases;
    this.decisions = decisions;
    this.features = features.stream().collect(toMap(Moderatable::type, feature -> feature));
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Asks for a person's decision, in the caller's transaction. While a case about the same thing is
   * open, no second one is opened: the open one then is about the newer version.
   *
   * @param version of the text that shall be looked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void review(CommuneId commune, SubjectRef subject, long version) {
    lockOpen(subject)
        .ifPresentOrElse(
            open -> open.subjectChanged(version),
            () ->
                cases.saveAndFlush(new ModerationCase(commune, subject, version, clock.instant())));
  }

  /**
   * Asks for a decision on each of these, which are in their first version and which nobody was
   * asked about before; in the caller's transaction.
   *
   * @param type of their feature
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reviewNew(CommuneId commune, String type, Collection<UUID> subjects) {
    Instant now = clock.instant();
    cases.saveAllAndFlush(
        subjects.stream()
            .map(id -> new ModerationCase(commune, new SubjectRef(type, id), 0, now))
            .toList());
  }

  /**
   * A moderator wants to decide about something that nobody has asked about, for example because it
   * is published: opens a case about it, unless one is open.
   *
   * @param version of the text that they read
   * @throws NotFoundException if the acting person does not work in this commune
   * @throws ForbiddenException if they do not moderate there
   */
  public CaseId open(Actor actor, CommuneId commune, SubjectRef subject, long version) {
    actor.require(commune, Role.MODERATOR);
    staff(actor);
    review(commune, subject, version);
    CaseId opened =
        lockOpen(subject).map(ModerationCase::id).orElseThrow(IllegalStateException::new);
    audit.record(
        actor,
        commune,
        "moderation.opened",
        subject.toString(),
        Map.of("case", opened.value().toString()));
    return opened;
  }

  /** The author took the thing back: an open case about it is closed without a decision. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(SubjectRef subject) {
    lockOpen(subject).ifPresent(open -> open.withdraw(clock.instant()));
  }

  /**
   * The open cases of the communes in which the acting person moderates, the most urgent first.
   *
   * @param page from 0
   * @throws ForbiddenException if they moderate nowhere
   */
  @Transactional(readOnly = true)
  public CasePage queue(Actor actor, int page) {
    Set<UUID> communes = moderatedBy(actor);
    List<ModerationCase> found =
        cases.findByCommuneIdInAndStateOrderByDueAtAscIdAsc(
            communes, CaseState.OPEN, PageRequest.of(page, PAGE_SIZE));
    Map<SubjectRef, Subject> subjects = subjects(found);
    return new CasePage(
        found.stream()
            .filter(c -> subjects.containsKey(c.subject()))
            .map(c -> view(c, subjects.get(c.subject()), null))
            .toList(),
        page,
        cases.countByCommuneIdInAndState(communes, CaseState.OPEN));
  }

  /** How many cases wait for the acting person; 0 for whoever moderates nowhere. */
  @Transactional(readOnly = true)
  public long waiting(Actor actor) {
    return actor instanceof Actor.Staff staff && !moderated(staff).isEmpty()
        ? cases.countByCommuneIdInAndState(moderated(staff), CaseState.OPEN)
        : 0;
  }

  /**
   * @throws NotFoundException if there is no such case in a commune of theirs
   */
  @Transactional(readOnly = true)
  public CaseView get(Actor actor, CaseId id) {
    return view(permitted(actor, cases.findById(id.value()).orElseThrow(NotFoundException::new)));
  }

  /**
   * Takes a case for 15 minutes; taking it again starts them anew.
   *
   * @throws NotFoundException if there is no such case in a commune of theirs
   * @throws ConflictException if a colleague has it, or it is decided
   */
  public CaseView claim(Actor actor, CaseId id) {
    ModerationCase found = locked(actor, id);
    Actor.Staff staff = staff(actor);
    found.claim(staff.id(), staff.name(), clock.instant());
    return view(cases.saveAndFlush(found));
  }

  /** Gives a case back that the acting person had taken. */
  public CaseView release(Actor actor, CaseId id) {
    ModerationCase found = locked(actor, id);
    found.release(staff(actor).id());
    return view(cases.saveAndFlush(found));
  }

  /**
   * Decides: the thing's new state, the decision and the audit entry in one transaction.
   *
   * @param subjectVersion of the text that the moderator read
   * @throws NotFoundException if there is no such case in a commune of theirs
   * @throws ConflictException if a colleague decided it or has it, or its author changed the text
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public CaseView decide(Actor actor, CaseId id, long subjectVersion, Verdict verdict) {
    // The case is locked before the thing; its author's edit locks the thing before the case.
    return Deadlocks.survive(
        () -> transaction.execute(_ -> decided(actor, id, subjectVersion, verdict)));
  }

  /** The newest decision on each of these things; undecided ones are missing. For their feature. */
  @Transactional(readOnly = true)
  public Map<UUID, Decision> newestDecisions(String type, Collection<UUID> subjects) {
    Map<UUID, Decision> newest = new HashMap<>();
    if (!subjects.isEmpty()) {
      decisions
          .findBySubjectTypeAndSubjectIdInOrderByDecidedAt(type, subjects)
          .forEach(made -> newest.put(made.subjectId(), made.decision()));
    }
    return newest;
  }

  private CaseView decided(Actor actor, CaseId id, long subjectVersion, Verdict verdict) {
    ModerationCase found = locked(actor, id);
    Actor.Staff staff = staff(actor);
    Instant now = clock.instant();
    found.decide(staff.id(), now);
    if (found.subjectVersion() != subjectVersion) {
      throw new ConflictException("moderation.error.changed");
    }
    ModerationDecision made =
        decisions.saveAndFlush(new ModerationDecision(found, verdict, staff, now));
    feature(found.subject()).apply(made.decision(), subjectVersion);
    cases.saveAndFlush(found);
    audit.record(
        actor,
        found.commune(),
        verdict.outcome() == Outcome.PUBLISH ? "moderation.published" : "moderation.declined",
        found.subject().toString(),
        details(found, verdict));
    return view(found);
  }

  /**
   * Found without a lock and then locked by its id: to lock what is not there locks the gap where
   * it would be, and two people who send something at the same moment would wait for each other.
   */
  private Optional<ModerationCase> lockOpen(SubjectRef subject) {
    return cases
        .openAbout(subject.type(), subject.id())
        .flatMap(cases::lock)
        .filter(ModerationCase::open);
  }

  private ModerationCase locked(Actor actor, CaseId id) {
    return permitted(actor, cases.lock(id.value()).orElseThrow(NotFoundException::new));
  }

  private static ModerationCase permitted(Actor actor, ModerationCase found) {
    actor.require(found.commune(), Role.MODERATOR);
    return found;
  }

  private static Set<UUID> moderatedBy(Actor actor) {
    Set<UUID> communes = moderated(staff(actor));
    if (communes.isEmpty()) {
      throw new ForbiddenException();
    }
    return communes;
  }

  private static Set<UUID> moderated(Actor.Staff staff) {
    return staff.roles().entrySet().stream()
        .filter(entry -> entry.getValue().contains(Role.MODERATOR))
        .map(entry -> entry.getKey().value())
        .collect(toSet());
  }

  /** A decision has a person behind it: neither a resident nor a command makes one. */
  private static Actor.Staff staff(Actor actor) {
    if (actor instanceof Actor.Staff staff) {
      return staff;
    }
    throw new ForbiddenException();
  }

  private Moderatable feature(SubjectRef subject) {
    Moderatable feature = features.get(subject.type());
    if (feature == null) {
      throw new IllegalStateException("no feature moderates " + subject.type());
    }
    return feature;
  }

  private Map<SubjectRef, Subject> subjects(List<ModerationCase> found) {
    Map<SubjectRef, Subject> subjects = new HashMap<>();
    found.stream()
        .map(ModerationCase::subject)
        .collect(groupingBy(SubjectRef::type, mapping(SubjectRef::id, toSet())))
        .forEach((type, ids) ->
            feature(new SubjectRef(type, ids.iterator().next()))
                .subjects(ids)
                .values()
                .forEach(subject -> subjects.put(subject.ref(), subject)));
    return subjects;
  }

  private CaseView view(ModerationCase found) {
    Subject subject = subjects(List.of(found)).get(found.subject());
    if (subject == null) {
      throw new NotFoundException();
    }
    CaseView.Decided decided =
        found.open()
            ? null
            : decisions
                .findByCaseId(found.id().value())
                .map(made -> new CaseView.Decided(made.decision(), made.decidedByName()))
                .orElse(null);
    return view(found, subject, decided);
  }

  private CaseView view(
      ModerationCase found,
      Subject subject,
      CaseView.@org.jspecify.annotations.Nullable Decided decided) {
    return new CaseView(
        found.id(),
        found.commune(),
        found.version(),
        feature(found.subject()).typeKey(),
        subject,
        found.openedAt(),
        found.dueAt(),
        found.open(),
        found.claimAt(clock.instant()).orElse(null),
        decided);
  }

  private static Map<String, String> details(ModerationCase found, Verdict verdict) {
    Map<String, String> details = new HashMap<>();
    details.put("case", found.id().value().toString());
    if (verdict.reason() != null) {
      details.put("reason", verdict.reason().name());
    }
    return details;
  }
}
