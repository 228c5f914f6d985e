package org.stadtmosaik.project.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of a project's {@link ProjectDetails}. */
@Entity
@Table(name = "project_details")
class StoredDetails {

  @Id private UUID projectId;

  private UUID communeId;

  @Column(columnDefinition = "longtext")
  private String details;

  @SuppressWarnings("NullAway.Init")
  protected StoredDetails() {}

  StoredDetails(Project project, String details) {
    this.projectId = project.id().value();
    this.communeId = project.commune().value();
    this.details = details;
  }

  UUID projectId() {
    return projectId;
  }

  UUID communeId() {
    return communeId;
  }

  String details() {
    return details;
  }
}
