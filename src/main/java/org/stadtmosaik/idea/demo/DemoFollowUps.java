package org.stadtmosaik.idea.demo;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.chain.ChainTargets;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.chain.NextStep;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.idea.follow.StaffIdeaFilter;
import org.stadtmosaik.idea.follow.StaffIdeas;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.LocalizedText;

/** Invented states, answers, a merge and ways on from ideas. */
@Component
class DemoFollowUps implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final DemoBoardFinder places;
  private final Projects projects;
  private final StaffIdeas ideas;
  private final IdeaStatuses statuses;
  private final FollowUps followUps;
  private final IdeaMerges merges;
  private final IdeaChains chains;

  DemoFollowUps(
      DemoBoardFinder places,
      Projects projects,
      StaffIdeas ideas,
      IdeaStatuses statuses,
      FollowUps followUps,
      IdeaMerges merges,
      IdeaChains chains) {
    this.places = places;
    this.projects = projects;
    this.ideas = ideas;
    this.statuses = statuses;
    this.followUps = followUps;
    this.merges = merges;
    this.chains = chains;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoFollowUp content : DemoFile.read("follow", DemoFollowUp[].class)) {
      places
          .board(content.commune(), content.project(), content.board())
          // What a lead has said since is not said over.
          .filter(board -> chains.next(board.project()).isEmpty())
          .ifPresent(board -> fill(board, content));
    }
  }

  private void fill(BoardSummary board, DemoFollowUp content) {
    for (DemoMerge merge : content.merges()) {
      find(board, merge.into())
          .ifPresent(into ->
              find(board, merge.idea())
                  .ifPresent(idea ->
                      merges.merge(
                          COMMAND,
                          new MergeOrder(
                              UUID.randomUUID(),
                              into.id(),
                              Map.of(into.id(), into.version(), idea.id(), idea.version()),
                              merge.reason()))));
    }
    content.ideas().forEach(said -> find(board, said.text()).ifPresent(it -> say(board, it, said)));
    chains.plan(
        COMMAND,
        board.id(),
        null,
        new NextStep(projects.today().plusDays(content.step().days()), content.step().text()));
  }

  private void say(BoardSummary board, StaffIdea idea, DemoSaid said) {
    UUID status =
        statuses.of(COMMAND, board.id()).stream()
            .filter(it -> it.kind() == said.kind())
            .findFirst()
            .orElseThrow()
            .id();
    FollowUpOrder.@Nullable NewAnswer answer =
        said.answer() == null || said.author() == null
            ? null
            : new FollowUpOrder.NewAnswer(said.answer(), said.author());
    followUps.decide(
        COMMAND,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea.id(), idea.version()),
            new FollowUpOrder.NewStatus(status, said.reason()),
            answer));
    ChainTargets targets = chains.targets(COMMAND, board.id());
    Set<UUID> links = new HashSet<>();
    targets.questions().keySet().stream().skip(said.question()).findFirst().ifPresent(links::add);
    if (Boolean.TRUE.equals(said.outcomes())) {
      links.addAll(targets.outcomes().keySet());
    }
    chains.link(COMMAND, idea.id(), Set.of(), links);
  }

  private Optional<StaffIdea> find(BoardSummary board, String beginning) {
    return ideas.find(COMMAND, board.id(), StaffIdeaFilter.ALL, 0).ideas().stream()
        .filter(idea -> idea.text().startsWith(beginning))
        .findFirst();
  }

  record DemoFollowUp(
      String commune,
      String project,
      String board,
      DemoStep step,
      List<DemoSaid> ideas,
      List<DemoMerge> merges) {}

  record DemoStep(int days, LocalizedText text) {}

  record DemoSaid(
      String text,
      StatusKind kind,
      int question,
      @Nullable Boolean outcomes,
      LocalizedText reason,
      @Nullable String author,
      @Nullable LocalizedText answer) {}

  record DemoMerge(String into, String idea, LocalizedText reason) {}
}
