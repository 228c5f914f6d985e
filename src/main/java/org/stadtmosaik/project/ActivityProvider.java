package org.stadtmosaik.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/**
 * A feature that has something to do in projects. Implement it to appear on the project's page, at
 * the place that {@code @Order} says; in lists of projects the first is offered.
 */
public interface ActivityProvider {

  /**
   * What there is to do in each of these projects, for one reader.
   *
   * @return by project; a project without any may be missing
   */
  Map<ProjectId, List<Activity>> activities(Collection<ProjectId> projects, Language reader);
}
