package org.stadtmosaik.idea.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.idea.TalkProvider;

/** Where ideas and questions were talked about, in whatever feature. */
@Component
class Talks {

  private final ObjectProvider<TalkProvider> providers;

  Talks(ObjectProvider<TalkProvider> providers) {
    this.providers = providers;
  }

  Map<UUID, List<Talk>> of(Collection<UUID> targets) {
    Map<UUID, List<Talk>> all = new HashMap<>();
    if (!targets.isEmpty()) {
      providers.forEach(provider ->
          provider
              .talks(targets)
              .forEach((target, talks) ->
                  all.computeIfAbsent(target, _ -> new ArrayList<>()).addAll(talks)));
    }
    return all;
  }

  /** Those of any of these, each once, the latest first. */
  static List<Talk> among(Map<UUID, List<Talk>> all, Collection<UUID> targets) {
    return targets.stream()
        .flatMap(target -> all.getOrDefault(target, List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Talk::day).reversed().thenComparing(Talk::path))
        .toList();
  }
}
