package org.stadtmosaik.project.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** A research project of a commune, and its way from a draft to the archive. */
@Entity
@Table(name = "project")
@EntityListeners(ProjectListener.class)
public class Project {

  @Id private UUID id;

  private UUID communeId;

  private String slug;

  @Column(columnDefinition = "longtext")
  private LocalizedText title;

  @Column(columnDefinition = "longtext")
  private LocalizedText summary;

  private @Nullable UUID pictureId;

  private boolean demo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ProjectState state;

  private Instant createdAt;

  private Instant changedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  /** A new project, which only staff of its commune see. */
  public Project(
      UUID id,
      CommuneId commune,
      String slug,
      LocalizedText title,
      LocalizedText summary,
      Instant now) {
    this.id = id;
    this.communeId = commune.value();
    this.slug = slug;
    this.title = title;
    this.summary = summary;
    this.state = ProjectState.DRAFT;
    this.createdAt = now;
    this.changedAt = now;
  }

  /** Marks it as made up, to show the portal. */
  public Project asDemo() {
    this.demo = true;
    return this;
  }

  /** What lists show of it; counts as a change of the project whatever else was changed. */
  public void say(
      LocalizedText newTitle, LocalizedText newSummary, @Nullable UUID picture, Instant now) {
    this.title = newTitle;
    this.summary = newSummary;
    this.pictureId = picture;
    this.changedAt = now;
  }

  /**
   * Shows it to everybody, keeps it to the staff, or ends it; twice is the same as once.
   *
   * @throws ConflictException if it is a draft that shall be archived: nobody has ever seen it
   */
  public void become(ProjectState next, Instant now) {
    if (state == ProjectState.DRAFT && next == ProjectState.ARCHIVED) {
      throw new ConflictException("project.error.archiveDraft");
    }
    if (state != next) {
      this.state = next;
      this.changedAt = now;
    }
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

  public @Nullable UUID picture() {
    return pictureId;
  }

  public boolean demo() {
    return demo;
  }

  public ProjectState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
