package org.stadtmosaik.idea.chain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stadtmosaik.following.FollowNews;
import org.stadtmosaik.following.News;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.NewsSource;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowUpStore.Contributor;
import org.stadtmosaik.idea.domain.follow.OutcomeStore;
import org.stadtmosaik.idea.domain.follow.OutcomeStore.Linked;
import org.stadtmosaik.idea.follow.ContributorNotices;
import org.stadtmosaik.idea.talk.IdeaNews;
import org.stadtmosaik.project.OutcomesTold;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * Tells what was found or decided about a question to those whose ideas led to it: each outcome
 * once to each person, however many of their ideas it concerns.
 */
@Component
class OutcomeNews implements NewsSource {

  private static final String TYPE = "outcome";

  private final OutcomeStore store;
  private final FollowUpStore followed;
  private final Boards boards;
  private final Projects projects;
  private final ContributorNotices people;
  private final FollowNews news;
  private final Clock clock;

  OutcomeNews(
      OutcomeStore store,
      FollowUpStore followed,
      Boards boards,
      Projects projects,
      ContributorNotices people,
      FollowNews news,
      Clock clock) {
    this.store = store;
    this.followed = followed;
    this.boards = boards;
    this.projects = projects;
    this.people = people;
    this.news = news;
    this.clock = clock;
  }

  @EventListener
  void told(OutcomesTold event) {
    Map<UUID, List<ProjectOutcome>> byQuestion =
        event.outcomes().stream()
            .filter(it -> it.question() != null && !it.text().isEmpty())
            .collect(Collectors.groupingBy(ProjectOutcome::question));
    Map<Linked, Set<UUID>> linked = store.ideas(byQuestion.keySet());
    if (linked.isEmpty()) {
      return;
    }
    Map<Linked, List<ProjectOutcome>> fresh = new LinkedHashMap<>();
    Instant now = clock.instant();
    linked.forEach((idea, questions) -> {
      List<ProjectOutcome> outcomes =
          questions.stream()
              .flatMap(question -> byQuestion.getOrDefault(question, List.of()).stream())
              .filter(outcome -> store.tell(outcome.id(), idea.id(), event.project(), now))
              .toList();
      if (!outcomes.isEmpty()) {
        fresh.put(idea, outcomes);
      }
    });
    Map<UUID, BoardSummary> known =
        boards.in(List.of(event.project())).stream()
            .collect(Collectors.toMap(board -> board.id().value(), board -> board));
    fresh.forEach(
        (idea, outcomes) -> outcomes.forEach(outcome -> report(event.project(), idea, outcome)));
    notify(event, fresh, known);
  }

  private void report(ProjectId project, Linked idea, ProjectOutcome outcome) {
    Target about = new Target(Ideas.TYPE, idea.id().value());
    news.report(
        new News(
            outcome.status() == OutcomeStatus.FOUND ? NewsKind.FINDING : NewsKind.DECISION,
            project,
            about,
            TYPE,
            outcome.id(),
            null,
            null,
            List.of(
                about,
                new Target(IdeaNews.BOARD, idea.board().value()),
                new Target(IdeaNews.PROJECT, project.value()))),
        "");
  }

  /** Whoever wrote several of the ideas is told with the first of them. */
  private void notify(
      OutcomesTold event, Map<Linked, List<ProjectOutcome>> fresh, Map<UUID, BoardSummary> known) {
    Map<IdeaId, List<Contributor>> writers =
        followed.contributors(fresh.keySet().stream().map(Linked::id).toList());
    Map<UUID, Set<UUID>> toldBefore = new HashMap<>();
    fresh.forEach((idea, outcomes) -> {
      BoardSummary board = known.get(idea.board().value());
      if (board != null) {
        writers.getOrDefault(idea.id(), List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    person -> left(toldBefore, person, outcomes),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .forEach((left, persons) -> tell(event, board, idea, left, persons));
      }
    });
  }

  private static List<ProjectOutcome> left(
      Map<UUID, Set<UUID>> toldBefore, Contributor person, List<ProjectOutcome> outcomes) {
    Set<UUID> told = toldBefore.computeIfAbsent(person.pseudonym(), _ -> new HashSet<>());
    return outcomes.stream().filter(outcome -> told.add(outcome.id())).toList();
  }

  private void tell(
      OutcomesTold event,
      BoardSummary board,
      Linked idea,
      List<ProjectOutcome> outcomes,
      List<Contributor> persons) {
    List<LocalizedText> texts =
        outcomes.stream()
            .flatMap(outcome -> outcome.text().localized(event.original()).stream())
            .toList();
    if (texts.isEmpty()) {
      return;
    }
    String all =
        outcomes.stream().map(it -> it.id().toString()).sorted().collect(Collectors.joining(" "));
    people.tell(
        board,
        persons,
        idea.id(),
        "follow.notice.outcome",
        reader ->
            List.of(
                idea.beginning(),
                texts.stream()
                    .map(text -> text.in(reader).text())
                    .collect(Collectors.joining("\n\n"))),
        UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** Those that residents still read in their projects. */
  @Override
  public Set<UUID> stillVisible(Collection<UUID> subjects) {
    Map<UUID, ProjectId> owners = store.projects(subjects);
    Set<UUID> there =
        Set.copyOf(owners.values()).stream()
            .filter(projects::isVisible)
            .flatMap(project -> projects.content(project).outcomes().stream())
            .map(ProjectOutcome::id)
            .collect(Collectors.toSet());
    return owners.keySet().stream().filter(there::contains).collect(Collectors.toSet());
  }
}
