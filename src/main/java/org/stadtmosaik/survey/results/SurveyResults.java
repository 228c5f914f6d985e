package org.stadtmosaik.survey.results;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.domain.Tallied;
import org.stadtmosaik.survey.domain.TallyStore;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.Layout;

/** Results of surveys, for staff while answers come in and for everybody once they are released. */
@Service
public class SurveyResults {

  /** By so many questions others can be split. */
  public static final int MOST_SPLITS = 3;

  private final Surveys surveys;
  private final Layouts layouts;
  private final TallyStore tallies;
  private final ResultStore store;
  private final ReleaseNumbers numbers;
  private final AuditLog audit;
  private final Clock clock;

  SurveyResults(
      Surveys surveys,
      Layouts layouts,
      TallyStore tallies,
      ResultStore store,
      ReleaseNumbers numbers,
      AuditLog audit,
      Clock clock) {
    this.surveys = surveys;
    this.layouts = layouts;
    this.tallies = tallies;
    this.store = store;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What has come in, in steps of five; moves on when at least five more people have taken part.
   * See {@link LiveSteps} for what it guarantees.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  @Transactional
  public SurveyReport live(Actor actor, SurveyId id) {
    return live(surveys.ofStaff(actor, id), null);
  }

  /**
   * The same, crossed by a question that the lead has chosen for that. A question has a cross table
   * once every value of both was given by enough people, and if it is not crossed by another one.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs, or the question
   *     was not chosen
   */
  @Transactional
  public SurveyReport live(Actor actor, SurveyId id, String split) {
    return live(surveys.ofStaff(actor, id), split);
  }

  private SurveyReport live(SurveySummary survey, @Nullable String split) {
    UUID id = survey.id().value();
    Layout layout = layouts.of(id);
    LiveShown before = store.shown(id);
    Tallied tallied = tallies.tallied(id).orElseThrow(NotFoundException::new);
    if (split != null && !tallied.splits().contains(split)) {
      throw new NotFoundException();
    }
    if (!tallied.isReady("")) {
      return new SurveyReport(survey, Figure.hidden(), true, List.of(), splits(layout, tallied));
    }
    CountedList by = split == null ? null : layout.splitting(split).orElse(null);
    var own = tallies.read(id, "");
    LiveFigures figures = new LiveFigures(layout, before);
    figures.lists(own);
    if (by != null && tallied.isReady(by.code())) {
      figures.crosses(by, tallies.read(id, by.code()));
    }
    LiveShown shown = figures.shown();
    if (!shown.equals(before)) {
      store.show(id, shown);
    }
    long all = LiveSteps.stepped(Numbers.all(own, "", ""));
    return new SurveyReport(
        survey,
        Figure.shown(all),
        by != null && !tallied.isReady(by.code()),
        layout.lists().stream().map(list -> ReportWriter.live(list, shown, all, by)).toList(),
        splits(layout, tallied));
  }

  private static List<SurveyReport.Split> splits(Layout layout, Tallied tallied) {
    return layout.lists().stream()
        .filter(list -> layout.splitting(list.code()).isPresent())
        .map(list ->
            new SurveyReport.Split(
                list.code(),
                list.title(),
                tallied.splits().contains(list.code()),
                tallied.splits().contains(list.code()) && !tallied.isReady(list.code())))
        .toList();
  }

  /** What everybody may read of it; empty if nothing is released, or nobody sees the survey. */
  @Transactional(readOnly = true)
  public Optional<PublicResults> published(String handle) {
    return surveys.page(handle).flatMap(this::published);
  }

  private Optional<PublicResults> published(SurveyPage page) {
    List<ResultStore.Row> rows = store.released(page.id().value());
    // The crossed one says all that the question says by itself, and comes later.
    Map<String, ResultStore.Row> newest = new LinkedHashMap<>();
    rows.stream().filter(row -> !row.withdrawn()).forEach(row -> newest.put(row.question(), row));
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    List<String> order =
        layouts.of(page.id().value()).lists().stream().map(CountedList::question).toList();
    List<QuestionResult> results = new ArrayList<>();
    newest.values().stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.question())))
        .forEach(row -> results.addAll(row.results()));
    Instant changed =
        rows.stream().map(ResultStore.Row::changed).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        new PublicResults(
            page.id(),
            page.handle(),
            page.commune(),
            page.project(),
            page.definition().title(),
            results.getFirst().base().all().known().orElse(0),
            results,
            changed));
  }

  /**
   * Chooses by which questions the answers are also counted, at most {@link #MOST_SPLITS}. What
   * came in before is counted in the background.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs, or no such
   *     question with one answer a person
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws ConflictException if they are too many
   */
  @Transactional
  public void split(Actor actor, SurveyId id, List<String> questions) {
    SurveySummary survey = surveys.run(actor, id);
    List<String> chosen = questions.stream().distinct().toList();
    if (chosen.size() > MOST_SPLITS) {
      throw new ConflictException("surveytally.error.splits");
    }
    Layout layout = layouts.of(id.value());
    if (!chosen.stream().allMatch(code -> layout.splitting(code).isPresent())) {
      throw new NotFoundException();
    }
    Tallied before = tallies.locked(id.value());
    Tallied after = before.splitBy(chosen);
    if (after.equals(before)) {
      return;
    }
    before.splits().stream()
        .filter(code -> !chosen.contains(code))
        .forEach(code -> tallies.clear(id.value(), code));
    tallies.set(id.value(), after);
    audit.record(
        actor,
        survey.commune(),
        "surveytally.split",
        subject(id),
        Map.of("questions", String.join(" ", chosen)));
  }

  /**
   * What a release would show and hide.
   *
   * @throws ConflictException as {@link #release} does
   */
  @Transactional
  public ReleasePreview preview(
      Actor actor, SurveyId id, String question, @Nullable String crossedBy) {
    surveys.run(actor, id);
    Optional<ResultStore.Row> before = row(id, question, crossedBy);
    return before.isPresent()
        ? Releasing.preview(before.get().results())
        : Releasing.preview(numbers.results(id.value(), question, crossedBy));
  }

  /**
   * Makes a question's figures public, as they are for good; the same once more only puts them on
   * the page again. A question is crossed by one other at most, whose own figures were made public
   * before.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs, or no such
   *     question
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws ConflictException with the reason, if the survey has not ended or it would not be safe
   */
  @Transactional
  public Release release(Actor actor, SurveyId id, String question, @Nullable String crossedBy) {
    SurveySummary survey = surveys.run(actor, id);
    tallies.locked(id.value());
    String by = crossedBy == null ? "" : crossedBy;
    Optional<ResultStore.Row> before = row(id, question, crossedBy);
    if (before.isPresent() && !before.get().withdrawn()) {
      return before.get().release();
    }
    if (before.isPresent()) {
      store.setWithdrawn(id.value(), question, by, false, clock.instant());
    } else {
      if (!by.isEmpty() && row(id, question, null).isEmpty()) {
        release(actor, id, question, null);
      }
      List<QuestionResult> results = numbers.results(id.value(), question, crossedBy);
      store.release(
          id.value(),
          question,
          by,
          results.stream().map(QuestionResult::forReaders).toList(),
          clock.instant());
    }
    audit.record(
        actor,
        survey.commune(),
        "surveytally.released",
        subject(id),
        Map.of("question", question, "crossedBy", by));
    return row(id, question, crossedBy).orElseThrow().release();
  }

  private Optional<ResultStore.Row> row(SurveyId id, String question, @Nullable String crossedBy) {
    String by = crossedBy == null ? "" : crossedBy;
    return store.released(id.value()).stream()
        .filter(row -> row.question().equals(question) && row.crossedBy().equals(by))
        .findFirst();
  }

  /**
   * Takes a question's figures off the page, crossed or not. That they were public stays on record.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  @Transactional
  public void withdrawRelease(Actor actor, SurveyId id, String question) {
    SurveySummary survey = surveys.run(actor, id);
    List<ResultStore.Row> there =
        store.released(id.value()).stream()
            .filter(row -> row.question().equals(question) && !row.withdrawn())
            .toList();
    if (there.isEmpty()) {
      return;
    }
    there.forEach(
        row -> store.setWithdrawn(id.value(), question, row.crossedBy(), true, clock.instant()));
    audit.record(
        actor,
        survey.commune(),
        "surveytally.withdrawn",
        subject(id),
        Map.of("question", question));
  }

  /**
   * What was ever released, in the order of the release.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  @Transactional(readOnly = true)
  public List<Release> releases(Actor actor, SurveyId id) {
    surveys.ofStaff(actor, id);
    return store.released(id.value()).stream().map(ResultStore.Row::release).toList();
  }

  private static String subject(SurveyId id) {
    return "survey:" + id.value();
  }
}
