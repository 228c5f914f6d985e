package org.stadtmosaik.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Handles;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.EarlierVersions;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.domain.KeyPurpose;
import org.stadtmosaik.survey.domain.KeyStore;
import org.stadtmosaik.survey.domain.LiveSurvey;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.QuotaStore;
import org.stadtmosaik.survey.domain.ResponseStore;
import org.stadtmosaik.survey.domain.RightStore;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyState;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.secret.BlindKey;
import org.stadtmosaik.survey.secret.Hash;

/** Surveys as leads publish them and everybody may read them. */
@Service
public class Surveys {

  private final LiveSurveys live;
  private final SurveyStore store;
  private final KeyStore keys;
  private final QuotaStore quotas;
  private final ResponseStore responses;
  private final RightStore rights;
  private final SurveyAccess access;
  private final Projects projects;
  private final AuditLog audit;
  private final Clock clock;

  Surveys(
      LiveSurveys live,
      SurveyStore store,
      KeyStore keys,
      QuotaStore quotas,
      ResponseStore responses,
      RightStore rights,
      SurveyAccess access,
      Projects projects,
      AuditLog audit,
      Clock clock) {
    this.live = live;
    this.store = store;
    this.keys = keys;
    this.quotas = quotas;
    this.responses = responses;
    this.rights = rights;
    this.access = access;
    this.projects = projects;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the page of a survey is made of, without a query as a rule; empty if nobody sees it. */
  public Optional<SurveyPage> page(String handle) {
    return live.find(handle)
        .map(survey ->
            new SurveyPage(
                new SurveyId(survey.row().id()),
                handle,
                survey.row().commune(),
                survey.row().project(),
                survey.current().number(),
                survey.row().phase(clock.instant()),
                survey.row().closes(),
                survey.current().definition()));
  }

  /**
   * What a phone gets of a survey.
   *
   * @param version null for the newest
   * @throws SurveyRefusedException if nobody sees it, or it has no such version
   */
  public SurveyEnvelope definition(String handle, @Nullable Integer version) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    LiveSurvey.Version wanted =
        version == null
            ? survey.current()
            : live.version(survey, version)
                .orElseThrow(() -> new SurveyRefusedException(ProblemKind.VERSION_UNKNOWN));
    SurveyRow row = survey.row();
    Instant closes = row.closes();
    boolean right = row.access() != Access.OPEN;
    return new SurveyEnvelope(
        handle,
        wanted.number(),
        row.phase(clock.instant()).word(),
        closes == null ? null : closes.toString(),
        closes == null ? null : closes.plus(SurveyRow.GRACE).toString(),
        wanted.definition().toJson(),
        right ? publicKey(survey, KeyPurpose.ANSWER) : null,
        publicKey(survey, KeyPurpose.HELPER),
        survey.full().stream().sorted().toList());
  }

  private static @Nullable String publicKey(LiveSurvey survey, KeyPurpose purpose) {
    return survey.key(purpose).map(key -> Base64Url.encode(key.check().encoded())).orElse(null);
  }

  /** The surveys of these projects, the oldest first, in one query. */
  public List<SurveySummary> summaries(Collection<ProjectId> projects) {
    Instant now = clock.instant();
    return store.inProjects(projects.stream().map(ProjectId::value).toList()).stream()
        .map(row -> row.summary(now))
        .toList();
  }

  /** The project's survey of this code. */
  public Optional<SurveySummary> named(ProjectId project, String code) {
    return store.byCode(project, code).map(row -> row.summary(clock.instant()));
  }

  /** The survey of this handle, whether or not residents see it; for commands. */
  public Optional<SurveySummary> byHandle(String handle) {
    return store.byHandle(handle).map(row -> row.summary(clock.instant()));
  }

  /** The surveys of all communes in which the acting person works, the newest first. */
  public List<SurveySummary> ofStaff(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    Instant now = clock.instant();
    return store.inCommunes(staff.communes().stream().map(CommuneId::value).toList()).stream()
        .map(row -> row.summary(now))
        .toList();
  }

  /**
   * A survey, for all staff of its commune: each of them may enter what others answered on paper or
   * by telephone.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  public SurveySummary ofStaff(Actor actor, SurveyId id) {
    return access.read(actor, id).summary(clock.instant());
  }

  /**
   * A survey, for whoever may run it: leads and administrators.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public SurveySummary run(Actor actor, SurveyId id) {
    return access.run(actor, id).summary(clock.instant());
  }

  /**
   * The numbers of the published versions, the newest first, and when each was published.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  public List<VersionSummary> versions(Actor actor, SurveyId id) {
    return store.versions(access.read(actor, id).id());
  }

  /**
   * A published version's definition, for tables and the lead's pages.
   *
   * @throws NotFoundException if there is no such version, or not for them
   */
  public Definition definition(Actor actor, SurveyId id, int version) {
    return store
        .definition(access.read(actor, id).id(), version)
        .map(DefinitionReader::read)
        .orElseThrow(NotFoundException::new);
  }

  /**
   * All published versions, for whoever writes the next one.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  public EarlierVersions earlier(Actor actor, SurveyId id) {
    return earlier(access.read(actor, id));
  }

  private EarlierVersions earlier(SurveyRow row) {
    return new EarlierVersions(
        store.definitions(row.id()).stream().map(DefinitionReader::read).toList());
  }

  /**
   * How many answers there are, and how many codes; in steps until the survey is sealed.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  public SurveyCounts counts(Actor actor, SurveyId id) {
    SurveyRow row = access.read(actor, id);
    return SurveyCounts.of(
        responses.count(row.id()), rights.counts(row.id()), row.state() == SurveyState.SEALED);
  }

  /**
   * How many answers each of these has, as {@link #counts} tells it; those without any are missing.
   * One query, however many they are.
   *
   * @param surveys whatever is not in a commune of theirs is left out
   */
  public Map<SurveyId, Long> answered(Actor actor, Collection<SurveySummary> surveys) {
    Map<UUID, SurveySummary> theirs =
        surveys.stream()
            .filter(survey -> actor.worksIn(survey.commune()))
            .collect(Collectors.toMap(survey -> survey.id().value(), Function.identity()));
    return responses.counts(theirs.keySet()).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> new SurveyId(entry.getKey()),
                entry -> {
                  boolean sealed = Objects.requireNonNull(theirs.get(entry.getKey())).sealed();
                  return SurveyCounts.of(entry.getValue(), Map.of(), sealed).responses();
                }));
  }

  /**
   * Publishes a definition: the project's first of this code makes a survey, each other one a new
   * version of it. The same definition once more changes nothing.
   *
   * @throws org.stadtmosaik.survey.definition.DefinitionRefusedException with all that is wrong
   * @throws NotFoundException if the project is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws ConflictException if it says anew who may answer, or the survey has ended for good
   */
  @Transactional
  public SurveySummary publish(Actor actor, ProjectId projectId, String json) {
    ProjectSummary project = projects.get(actor, projectId);
    actor.require(project.commune(), SurveyAccess.RUNNING);
    Definition definition = DefinitionReader.read(json);
    Optional<SurveyRow> before = store.locked(projectId, definition.code());
    SurveyRow after =
        before.isPresent()
            ? changed(actor, before.get(), definition)
            : made(actor, project, definition);
    return after.summary(clock.instant());
  }

  private SurveyRow made(Actor actor, ProjectSummary project, Definition definition) {
    SurveyRow row =
        new SurveyRow(
            Ids.next(),
            Handles.next(),
            project.commune(),
            project.id(),
            definition.code(),
            SurveyState.PUBLISHED,
            definition.access(),
            1,
            definition.title(),
            instant(definition.opens()),
            instant(definition.closes()),
            questions(definition));
    store.add(row, clock.instant());
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.add(row.id(), purpose, BlindKey.generate());
    }
    addVersion(actor, row, definition);
    return row;
  }

  private SurveyRow changed(Actor actor, SurveyRow before, Definition definition) {
    if (before.state() != SurveyState.PUBLISHED) {
      throw new ConflictException("survey.error.ended");
    }
    if (before.access() != definition.access()) {
      throw new ConflictException("survey.error.access");
    }
    if (Arrays.equals(hash(definition), store.hash(before.id(), before.version()))) {
      return before;
    }
    earlier(before).requireSameMeaning(definition);
    SurveyRow after =
        new SurveyRow(
            before.id(),
            before.handle(),
            before.commune(),
            before.project(),
            before.code(),
            before.state(),
            before.access(),
            before.version() + 1,
            definition.title(),
            instant(definition.opens()),
            instant(definition.closes()),
            questions(definition));
    store.change(after);
    addVersion(actor, after, definition);
    return after;
  }

  private void addVersion(Actor actor, SurveyRow row, Definition definition) {
    store.addVersion(
        row.id(), row.version(), definition.toJson(), hash(definition), clock.instant());
    quotas.add(row.id(), definition.quotas().stream().map(Definition.Quota::code).toList());
    forgetAfterCommit(row.handle());
    audit.record(
        actor,
        row.commune(),
        "survey.published",
        subject(row),
        Map.of("version", Integer.toString(row.version())));
  }

  /**
   * Closes a survey now; who had begun may finish for another half hour.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  @Transactional
  public void close(Actor actor, SurveyId id) {
    SurveyRow row = access.run(actor, id);
    store.close(row.id(), clock.instant());
    forgetAfterCommit(row.handle());
    audit.record(actor, row.commune(), "survey.closed", subject(row), Map.of());
  }

  // Before the commit somebody else's request could bring the old one back.
  private void forgetAfterCommit(String handle) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            live.forget(handle);
          }
        });
  }

  static SurveyRefusedException notFound() {
    return new SurveyRefusedException(ProblemKind.NOT_FOUND);
  }

  static String subject(SurveyRow row) {
    return "survey:" + row.id();
  }

  private static int questions(Definition definition) {
    return (int)
        definition.questions().filter(question -> question.type() != QuestionType.INFO).count();
  }

  private static byte[] hash(Definition definition) {
    return Hash.of(definition.toJson().getBytes(StandardCharsets.UTF_8)).bytes();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
