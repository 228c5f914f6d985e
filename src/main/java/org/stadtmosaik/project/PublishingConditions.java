package org.stadtmosaik.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;

/** All that has to be there before residents see a project. */
@Component
class PublishingConditions {

  private final List<PublishingCondition> conditions;

  PublishingConditions(List<PublishingCondition> conditions) {
    this.conditions = conditions;
  }

  /** What is missing, each as a sentence that says what to do; empty if nothing is. */
  List<DomainException> missing(CommuneId commune, ProjectContent content) {
    List<DomainException> missing = new ArrayList<>(of(content));
    missing.addAll(of(commune));
    return missing;
  }

  /** What these communes lack, each asked once. */
  Map<CommuneId, List<DomainException>> of(Iterable<CommuneId> communes) {
    Map<CommuneId, List<DomainException>> missing = new HashMap<>();
    communes.forEach(commune -> missing.computeIfAbsent(commune, this::of));
    return missing;
  }

  private List<DomainException> of(CommuneId commune) {
    return conditions.stream().flatMap(condition -> condition.whyNot(commune).stream()).toList();
  }

  static List<DomainException> of(ProjectContent content) {
    List<DomainException> missing = new ArrayList<>();
    if (content.title().in(content.original()).isBlank()) {
      missing.add(new DomainException("project.missing.title"));
    }
    if (content.summary().in(content.original()).isBlank()) {
      missing.add(new DomainException("project.missing.summary"));
    }
    if (content.picture() != null && content.pictureAlt().isEmpty()) {
      missing.add(new DomainException("project.missing.pictureAlt"));
    }
    return missing;
  }
}
