package org.stadtmosaik.project;

import org.stadtmosaik.shared.ProjectId;

/**
 * A page that a feature has about a published project for its leads. Implement it to be offered on
 * the project's page for staff, at the place that {@code @Order} says.
 */
public interface LeadPage {

  /** Key of the message that says where it leads. */
  String titleKey();

  /** Its address within the portal, without a slash before it. */
  String path(ProjectId project);
}
