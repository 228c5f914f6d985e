package org.stadtmosaik.survey.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.survey.definition.AnswerCheck;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.tally.Counter;

/**
 * The surveys that residents may see, at hand without a query for {@link #KEPT}. What decides
 * whether an answer is stored is asked of the database each time, so a node that is a moment behind
 * does no harm.
 */
@Component
public class LiveSurveys {

  /** How long another node's change may go unnoticed. */
  static final Duration KEPT = Duration.ofSeconds(2);

  private static final int MOST = 500;
  private static final int VERSIONS = 200;

  private final SurveyStore store;
  private final KeyStore keys;
  private final QuotaStore quotas;
  private final Projects projects;
  private final Clock clock;
  private final Map<String, Entry> byHandle = new ConcurrentHashMap<>();
  private final Map<VersionId, LiveSurvey.Version> versions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<VersionId, LiveSurvey.Version> eldest) {
          return size() > VERSIONS;
        }
      };

  LiveSurveys(SurveyStore store, KeyStore keys, QuotaStore quotas, Projects projects, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.quotas = quotas;
    this.projects = projects;
    this.clock = clock;
  }

  /** The survey of this handle, unless residents do not see its project. */
  public Optional<LiveSurvey> find(String handle) {
    Instant now = clock.instant();
    Entry known = byHandle.get(handle);
    if (known == null || !known.isFresh(now)) {
      Optional<LiveSurvey> read = read(handle, Optional.ofNullable(known).map(Entry::survey));
      if (read.isEmpty()) {
        byHandle.remove(handle);
        return read;
      }
      if (byHandle.size() >= MOST) {
        byHandle.values().removeIf(entry -> !entry.isFresh(now));
      }
      known = new Entry(read.get(), now);
      byHandle.put(handle, known);
    }
    return Optional.of(known.survey());
  }

  /** One of its versions, the newest or an older one. */
  public Optional<LiveSurvey.Version> version(LiveSurvey survey, int number) {
    return number == survey.current().number()
        ? Optional.of(survey.current())
        : version(survey.row().id(), number);
  }

  /** Whoever changed something has it seen at once. */
  public void forget(String handle) {
    byHandle.remove(handle);
  }

  private Optional<LiveSurvey> read(String handle, Optional<LiveSurvey> before) {
    Optional<SurveyRow> row =
        store.byHandle(handle).filter(found -> projects.isVisible(found.project()));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    UUID id = row.get().id();
    LiveSurvey.Version current =
        version(id, row.get().version())
            .orElseThrow(() -> new IllegalStateException("a survey without its newest version"));
    // Keys do not change, and are gone when the survey is sealed.
    boolean same = before.isPresent() && before.get().row().state() == row.get().state();
    return Optional.of(
        new LiveSurvey(
            row.get(),
            current,
            same ? before.get().keys() : keys.of(id),
            quotas.full(id, current.definition().quotas())));
  }

  private Optional<LiveSurvey.Version> version(UUID survey, int number) {
    VersionId id = new VersionId(survey, number);
    synchronized (versions) {
      LiveSurvey.Version known = versions.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<LiveSurvey.Version> read =
        store.definition(survey, number).map(json -> compiled(id, json));
    read.ifPresent(version -> {
      synchronized (versions) {
        versions.put(id, version);
      }
    });
    return read;
  }

  private LiveSurvey.Version compiled(VersionId id, String json) {
    Definition definition = DefinitionReader.read(json);
    return new LiveSurvey.Version(
        id.number(),
        definition,
        AnswerCheck.of(definition, clock),
        store.hash(id.survey(), id.number()),
        Counter.of(definition));
  }

  private record Entry(LiveSurvey survey, Instant read) {

    private boolean isFresh(Instant now) {
      // A clock that was set back must not make an entry live on.
      return !now.isBefore(read) && now.isBefore(read.plus(KEPT));
    }
  }

  private record VersionId(UUID survey, int number) {}
}
