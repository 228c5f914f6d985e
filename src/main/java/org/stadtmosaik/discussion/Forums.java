package org.stadtmosaik.discussion;

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
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.NotFoundException;

/** Asks the features how it stands with what is discussed. */
@Component
public class Forums {

  private final Map<String, Discussable> features;

  Forums(List<Discussable> features) {
    this.features = features.stream().collect(toMap(Discussable::type, feature -> feature));
  }

  /**
   * The forum of a thing that everybody may see.
   *
   * @throws NotFoundException if there is no such thing for everybody
   */
  Forum visible(About about) {
    return find(about).filter(Forum::visible).orElseThrow(NotFoundException::new);
  }

  /** The forum of a thing, visible or not. */
  Optional<Forum> find(About about) {
    Discussable feature = features.get(about.type());
    return feature == null
        ? Optional.empty()
        : Optional.ofNullable(feature.forums(List.of(about.id())).get(about.id()));
  }

  /** Under which thing it is kept what is said to this one; as {@link Discussable#staying}. */
  About staying(About about) {
    Discussable feature = features.get(about.type());
    return feature == null ? about : new About(about.type(), feature.staying(about.id()));
  }

  /**
   * The forums of these things, in a constant number of queries a feature; unknown ones missing.
   */
  public Map<About, Forum> of(Collection<About> things) {
    Map<About, Forum> found = new HashMap<>();
    Map<String, Set<UUID>> byType =
        things.stream().collect(groupingBy(About::type, mapping(About::id, toSet())));
    byType.forEach((type, ids) -> {
      Discussable feature = features.get(type);
      if (feature != null) {
        feature.forums(ids).forEach((id, forum) -> found.put(new About(type, id), forum));
      }
    });
    return found;
  }
}
