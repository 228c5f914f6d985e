package org.stadtmosaik.following;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the features for what is followed, and for what may still be seen of their news. */
@Component
class Things {

  // Asked for late: a feature may both report news and be asked for them.
  private final ObjectProvider<Followable> followables;
  private final ObjectProvider<NewsSource> sources;

  Things(ObjectProvider<Followable> followables, ObjectProvider<NewsSource> sources) {
    this.followables = followables;
    this.sources = sources;
  }

  /** The thing, if everybody may see it. */
  Optional<Followed> find(Target target) {
    return Optional.ofNullable(visible(List.of(target)).get(target));
  }

  /** Those of these that everybody may see, in a constant number of queries a feature. */
  Map<Target, Followed> visible(Collection<Target> targets) {
    Map<Target, Followed> found = new HashMap<>();
    byFeature(targets)
        .forEach((feature, ids) ->
            feature.visible(ids).values().forEach(thing -> found.put(thing.target(), thing)));
    return found;
  }

  /**
   * What those of these have become part of that are part of another thing now, in one query a
   * feature; others are missing.
   */
  Map<Target, Target> staying(Collection<Target> targets) {
    Map<Target, Target> found = new HashMap<>();
    byFeature(targets)
        .forEach((feature, ids) ->
            feature
                .staying(ids)
                .forEach((gone, stays) ->
                    found.put(
                        new Target(feature.type(), gone), new Target(feature.type(), stays))));
    return found;
  }

  private Map<Followable, Set<UUID>> byFeature(Collection<Target> targets) {
    Map<String, Followable> features =
        followables.stream().collect(toMap(Followable::type, feature -> feature));
    Map<Followable, Set<UUID>> asked = new HashMap<>();
    targets.stream()
        .collect(groupingBy(Target::type, mapping(Target::id, toSet())))
        .forEach((type, ids) -> {
          Followable feature = features.get(type);
          if (feature != null) {
            asked.put(feature, ids);
          }
        });
    return asked;
  }

  /** Those of these subjects of a type that everybody may see. */
  Set<UUID> visible(String type, Collection<UUID> subjects) {
    return sources.stream()
        .filter(source -> source.type().equals(type))
        .findFirst()
        .map(source -> source.stillVisible(subjects))
        .orElse(Set.of());
  }
}
