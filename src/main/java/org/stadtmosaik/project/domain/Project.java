package org.stadtmosaik.project.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** A research project of a commune. */
@Entity
@Table(name = "project")
public class Project {

  @Id private UUID id;

  private UUID communeId;

  private String slug;

  @Column(columnDefinition = "longtext")
  private LocalizedText title;

  @Column(columnDefinition = "longtext")
  private LocalizedText summary;

  private boolean demo;

  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  public Project(
      UUID id,
      CommuneId commune,
      String slug,
      LocalizedText title,
      LocalizedText summary,
      Instant createdAt) {
    this.id = id;
    this.communeId = commune.value();
    this.slug = slug;
    this.title = title;
    this.summary = summary;
    this.createdAt = createdAt;
  }

  /** Marks it as made up, to show the portal. */
  public Project asDemo() {
    this.demo = true;
    return this;
  }

  public ProjectId id() {
    return new ProjectId(id);
  }

  public CommuneId commune() {
    return new CommuneId(communeId);
  }

  public String slug() {
    return slug;
  }

  public LocalizedText title() {
    return title;
  }

  public LocalizedText summary() {
    return summary;
  }

  public boolean demo() {
    return demo;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
