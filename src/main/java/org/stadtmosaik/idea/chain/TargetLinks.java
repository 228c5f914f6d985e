package org.stadtmosaik.idea.chain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowUpStore.Contributor;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.domain.follow.IdeaLinkStore;
import org.stadtmosaik.idea.domain.follow.StaffIdeaStore;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;

/** The same links as {@link IdeaChains#link}, from the side of a project's questions. */
@Service
@Transactional(readOnly = true)
public class TargetLinks {

  /** Ideas that words find at most, the best ones. */
  public static final int MOST_FOUND = 20;

  private final IdeaLinkStore store;
  private final FollowUpStore followed;
  private final StaffIdeaStore ideas;
  private final Boards boards;
  private final Projects projects;
  private final Search search;
  private final LinkNews news;
  private final Clock clock;

  TargetLinks(
      IdeaLinkStore store,
      FollowUpStore followed,
      StaffIdeaStore ideas,
      Boards boards,
      Projects projects,
      Search search,
      LinkNews news,
      Clock clock) {
    this.store = store;
    this.followed = followed;
    this.ideas = ideas;
    this.boards = boards;
    this.projects = projects;
    this.search = search;
    this.news = news;
    this.clock = clock;
  }

  /**
   * The project's questions and outcomes, to which its ideas can be linked.
   *
   * @throws NotFoundException if there is no such project in a commune of theirs, or it is a draft
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public ChainTargets targets(Actor actor, ProjectId project) {
    return ChainTargets.of(projects.content(led(actor, project)));
  }

  /** To each of these how many published ideas are linked, in one query; permission as above. */
  public Map<UUID, Long> numbers(Actor actor, ProjectId project) {
    return store.numbers(targets(actor, project).all().keySet());
  }

  /**
   * Which ideas are linked to a question or an outcome; permission as {@link #targets}.
   *
   * @throws NotFoundException also if the project has no such question or outcome
   */
  public LinkedIdeas of(Actor actor, ProjectId project, UUID target) {
    LocalizedText text =
        Optional.ofNullable(targets(actor, project).all().get(target))
            .orElseThrow(NotFoundException::new);
    Set<IdeaId> linked = store.linkedTo(target);
    return new LinkedIdeas(
        target, text, linked, inOrder(linked.stream().limit(LinkedIdeas.SHOWN).toList()));
  }

  /** These published ideas of the project, in this order; permission as {@link #targets}. */
  public List<StaffIdea> shown(Actor actor, ProjectId project, Collection<IdeaId> wanted) {
    Set<BoardId> own = boards(led(actor, project)).keySet();
    return inOrder(wanted).stream().filter(idea -> own.contains(idea.board())).toList();
  }

  /**
   * Published ideas of the project that have these words, whatever their endings, the best first,
   * {@value #MOST_FOUND} at most; none if the words say nothing. Permission as {@link #targets}.
   */
  public List<StaffIdea> find(Actor actor, ProjectId project, String words) {
    List<UUID> scopes = boards(led(actor, project)).keySet().stream().map(BoardId::value).toList();
    @Nullable List<UUID> found = search.within(words, Ideas.TYPE, scopes, MOST_FOUND);
    return found == null ? List.of() : inOrder(found.stream().map(IdeaId::new).toList());
  }

  /**
   * Links exactly these published ideas of the project to a question or an outcome, and tells those
   * who wrote what is newly linked. One that is linked no longer takes the links of what went into
   * it along. The same again changes nothing. Permission as {@link #of}.
   *
   * @param seen what was linked to it when the change began, from {@link #of}
   * @throws NotFoundException also if one of the ideas is none of the project's
   * @throws ConflictException if one is not published, or a colleague linked other ideas meanwhile
   * @throws InvalidInputException if more than {@link FollowUpOrder#MOST} are new or gone at once
   */
  @Transactional
  public void link(
      Actor actor, ProjectId project, UUID target, Set<IdeaId> seen, Set<IdeaId> wanted) {
    ChainTargets known = targets(actor, project);
    LocalizedText text =
        Optional.ofNullable(known.all().get(target)).orElseThrow(NotFoundException::new);
    Set<IdeaId> changing = new HashSet<>(wanted);
    changing.removeAll(seen);
    seen.stream().filter(it -> !wanted.contains(it)).forEach(changing::add);
    if (changing.isEmpty()) {
      return;
    }
    if (changing.size() > FollowUpOrder.MOST) {
      throw new InvalidInputException("ideas", "follow.error.linksMany", FollowUpOrder.MOST);
    }
    // Both sides lock the ideas first: whoever links one of them otherwise is before or after us.
    List<FollowedIdea> locked = followed.lock(changing);
    Map<BoardId, BoardSummary> own = boards(project);
    if (locked.size() < changing.size()
        || locked.stream().anyMatch(it -> !own.containsKey(it.board()))) {
      throw new NotFoundException();
    }
    Set<IdeaId> now = store.linkedTo(target);
    if (now.equals(wanted)) {
      return;
    }
    if (!now.equals(seen)) {
      throw new ConflictException("follow.error.targetLinksChanged");
    }
    List<FollowedIdea> fresh = locked.stream().filter(it -> wanted.contains(it.id())).toList();
    if (fresh.stream().anyMatch(it -> it.state() != IdeaState.PUBLISHED)) {
      throw new ConflictException("follow.error.notPublished");
    }
    store.add(
        fresh.stream().map(FollowedIdea::id).toList(), known.kind(target), target, clock.instant());
    store.remove(changing.stream().filter(it -> !wanted.contains(it)).toList(), List.of(target));
    say(actor, own, locked, fresh, text);
  }

  private void say(
      Actor actor,
      Map<BoardId, BoardSummary> own,
      List<FollowedIdea> changed,
      List<FollowedIdea> fresh,
      LocalizedText text) {
    Map<IdeaId, List<Contributor>> writers =
        followed.contributors(fresh.stream().map(FollowedIdea::id).toList());
    fresh.forEach(idea ->
        news.tell(
            board(own, idea), idea, writers.getOrDefault(idea.id(), List.of()), List.of(text)));
    Map<IdeaId, Set<UUID>> links = store.links(changed.stream().map(FollowedIdea::id).toList());
    changed.forEach(idea ->
        news.record(actor, board(own, idea), idea, links.getOrDefault(idea.id(), Set.of()).size()));
  }

  private static BoardSummary board(Map<BoardId, BoardSummary> own, FollowedIdea idea) {
    return Optional.ofNullable(own.get(idea.board())).orElseThrow(NotFoundException::new);
  }

  private ProjectId led(Actor actor, ProjectId id) {
    ProjectSummary project = projects.get(id);
    actor.require(project.commune(), Role.LEAD);
    return project.id();
  }

  private Map<BoardId, BoardSummary> boards(ProjectId project) {
    return boards.in(List.of(project)).stream()
        .collect(Collectors.toMap(BoardSummary::id, Function.identity()));
  }

  private List<StaffIdea> inOrder(Collection<IdeaId> ids) {
    Map<IdeaId, StaffIdea> found = new HashMap<>();
    ideas.published(ids).forEach(idea -> found.put(idea.id(), idea));
    List<StaffIdea> inOrder = new ArrayList<>();
    ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(inOrder::add));
    return inOrder;
  }
}
