package org.stadtmosaik.idea.chain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.domain.follow.IdeaLinkStore;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/**
 * From ideas to what a project asks, finds and decides. Questions and outcomes are the project's
 * own, as its leads write them.
 */
@Service
@Transactional(readOnly = true)
public class IdeaChains {

  private final IdeaLinkStore store;
  private final FollowUpStore followed;
  private final Boards boards;
  private final Ideas ideas;
  private final Projects projects;
  private final Talks talks;
  private final LinkNews news;
  private final AuditLog audit;
  private final Clock clock;

  IdeaChains(
      IdeaLinkStore store,
      FollowUpStore followed,
      Boards boards,
      Ideas ideas,
      Projects projects,
      Talks talks,
      LinkNews news,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.followed = followed;
    this.boards = boards;
    this.ideas = ideas;
    this.projects = projects;
    this.talks = talks;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The chains of these ideas, which the reader may see; those that are linked to nothing and that
   * nobody talked about missing. Three queries, and those of each project's content.
   *
   * @param ideas of visible projects
   */
  public Map<IdeaId, IdeaChain> of(Collection<IdeaView> ideas) {
    List<IdeaId> ids = ideas.stream().map(IdeaView::id).toList();
    Map<IdeaId, Set<UUID>> links = store.links(ids);
    Map<IdeaId, Set<UUID>> said = store.joined(ids);
    links.forEach((id, targets) -> said.computeIfAbsent(id, _ -> new HashSet<>()).addAll(targets));
    Map<UUID, List<Talk>> talked =
        talks.of(said.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    Map<IdeaId, IdeaChain> chains = new HashMap<>();
    Map<BoardId, ProjectContent> contents = new HashMap<>();
    for (IdeaView idea : ideas) {
      Set<UUID> linked = links.getOrDefault(idea.id(), Set.of());
      List<Talk> about = Talks.among(talked, said.getOrDefault(idea.id(), Set.of()));
      if (!linked.isEmpty() || !about.isEmpty()) {
        ProjectContent content =
            contents.computeIfAbsent(
                idea.board(), board -> projects.content(boards.get(board).project()));
        IdeaChain chain = IdeaChain.of(content, linked).with(about);
        if (!chain.isEmpty()) {
          chains.put(idea.id(), chain);
        }
      }
    }
    return chains;
  }

  /** What happens next in a project that the reader may see. */
  public Optional<NextStep> next(ProjectId project) {
    return store.next(project);
  }

  /**
   * What became of a project that residents see.
   *
   * @throws NotFoundException if there is no such project
   */
  public ProjectChain of(ProjectId project) {
    ProjectContent content = projects.content(project);
    Map<UUID, Set<IdeaId>> linked = store.ideas(project);
    Map<UUID, List<IdeaId>> first = new LinkedHashMap<>();
    linked.forEach(
        (target, ids) -> first.put(target, ids.stream().limit(ProjectChain.SHOWN).toList()));
    Map<IdeaId, IdeaView> views =
        ideas
            .shown(project, first.values().stream().flatMap(List::stream).distinct().toList())
            .stream()
            .collect(Collectors.toMap(IdeaView::id, Function.identity()));
    Map<UUID, List<IdeaView>> shown = new LinkedHashMap<>();
    first.forEach((target, ids) ->
        shown.put(
            target,
            ids.stream().flatMap(id -> Optional.ofNullable(views.get(id)).stream()).toList()));
    return new ProjectChain(
        content,
        linked,
        shown,
        talks.of(content.questions().stream().map(Question::id).toList()),
        store.next(project).orElse(null),
        projects.today());
  }

  /**
   * What an idea of this board can be linked to.
   *
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public ChainTargets targets(Actor actor, BoardId board) {
    return ChainTargets.of(projects.content(boards.led(actor, board).project()));
  }

  /** What an idea is linked to, by itself or what went into it; permission as {@link #link}. */
  public Set<UUID> linked(Actor actor, IdeaId idea) {
    boards.led(actor, followed.find(idea).orElseThrow(NotFoundException::new).board());
    return links(idea);
  }

  /**
   * Links an idea to exactly these questions and outcomes of its project, and tells those who wrote
   * it what is new. What it is linked to no longer, neither is what went into it. The same again
   * changes nothing.
   *
   * @param seen what it was linked to when the change began, from {@link #linked}
   * @throws NotFoundException if there is no such idea in a commune of theirs, or its project has
   *     no such question or outcome
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if it is not published, or a colleague linked it otherwise meanwhile
   */
  @Transactional
  public void link(Actor actor, IdeaId id, Set<UUID> seen, Set<UUID> targets) {
    FollowedIdea idea =
        followed.lock(List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    BoardSummary board = boards.led(actor, idea.board());
    if (idea.state() != IdeaState.PUBLISHED) {
      throw new ConflictException("follow.error.notPublished");
    }
    ChainTargets known = ChainTargets.of(projects.content(board.project()));
    Map<UUID, LocalizedText> all = known.all();
    if (!all.keySet().containsAll(targets)) {
      throw new NotFoundException();
    }
    Set<UUID> before = links(id);
    if (before.equals(targets)) {
      return;
    }
    if (!before.equals(seen)) {
      throw new ConflictException("follow.error.linksChanged");
    }
    Set<UUID> fresh = new HashSet<>(targets);
    fresh.removeAll(before);
    store.remove(List.of(id), before.stream().filter(it -> !targets.contains(it)).toList());
    fresh.forEach(it -> store.add(id, known.kind(it), it, clock.instant()));
    List<LocalizedText> said = new ArrayList<>();
    all.forEach((target, text) -> {
      if (fresh.contains(target)) {
        said.add(text);
      }
    });
    news.tell(board, idea, followed.contributors(id), said);
    news.record(actor, board, idea, targets.size());
  }

  private Set<UUID> links(IdeaId idea) {
    return store.links(List.of(idea)).getOrDefault(idea, Set.of());
  }

  /**
   * Says what happens next in the board's project, or that it is not known. The same again changes
   * nothing.
   *
   * @param seen what was said when the change began; {@code null} if nothing was
   * @param step {@code null} if it is not known
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws InvalidInputException if it says nothing or too much
   * @throws ConflictException if a colleague said something else meanwhile
   */
  @Transactional
  public void plan(Actor actor, BoardId id, @Nullable NextStep seen, @Nullable NextStep step) {
    BoardSummary board = boards.led(actor, id);
    @Nullable NextStep now = store.lockNext(board.project()).orElse(null);
    if (Objects.equals(now, step)) {
      return;
    }
    if (!Objects.equals(now, seen)) {
      throw new ConflictException("follow.error.stepChanged");
    }
    if (step == null) {
      store.noNext(board.project());
    } else {
      if (step.text().texts().values().stream()
          .anyMatch(text -> text.isBlank() || text.length() > NextStep.LONGEST)) {
        throw new InvalidInputException("text", "follow.error.long", NextStep.LONGEST);
      }
      store.next(board.project(), step);
    }
    audit.record(
        actor,
        board.commune(),
        "follow.nextStep",
        "project:" + board.project().value(),
        step == null ? Map.of() : Map.of("due", step.due().toString()));
  }
}
