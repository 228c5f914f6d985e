package org.stadtmosaik.idea.talk;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.following.Followable;
import org.stadtmosaik.following.Followed;
import org.stadtmosaik.following.NewsSource;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Ideas as what is followed, and as what is new. */
@Component
class IdeaFollowing implements Followable, NewsSource {

  private final TalkStore store;
  private final MergeStore merges;
  private final Senders senders;

  IdeaFollowing(TalkStore store, MergeStore merges, Senders senders) {
    this.store = store;
    this.merges = merges;
    this.senders = senders;
  }

  @Override
  public String type() {
    return Ideas.TYPE;
  }

  @Override
  public Map<UUID, Followed> visible(Collection<UUID> ids) {
    List<TalkStore.Row> ideas =
        store.ideas(ids).stream().filter(TalkStore.Row::isPublished).toList();
    Map<ProjectId, LocalizedText> names =
        senders.of(ideas.stream().map(row -> new ProjectId(row.project())).collect(toSet()));
    Map<UUID, Followed> found = new HashMap<>();
    for (TalkStore.Row idea : ideas) {
      ProjectId project = new ProjectId(idea.project());
      LocalizedText sender = names.get(project);
      if (sender != null) {
        found.put(
            idea.id(),
            new Followed(
                new Target(Ideas.TYPE, idea.id()),
                project,
                LocalizedText.of(idea.language(), idea.title()),
                "i/" + idea.id(),
                sender));
      }
    }
    return found;
  }

  @Override
  public Map<UUID, UUID> staying(Collection<UUID> ids) {
    Map<UUID, UUID> found = new HashMap<>();
    merges
        .staying(ids.stream().map(IdeaId::new).toList())
        .forEach((gone, stays) -> found.put(gone.value(), stays.idea()));
    return found;
  }

  @Override
  public Set<UUID> stillVisible(Collection<UUID> subjects) {
    return visible(subjects).keySet();
  }
}
