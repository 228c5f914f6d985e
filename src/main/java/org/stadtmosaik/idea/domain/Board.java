package org.stadtmosaik.idea.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** A place in a project where residents put ideas. */
@Entity
@Table(name = "board")
public class Board {

  @Id private UUID id;

  private UUID communeId;

  private UUID projectId;

  private String name;

  @Column(columnDefinition = "longtext")
  private LocalizedText title;

  @Column(columnDefinition = "longtext")
  private LocalizedText intro;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ReviewPolicy review;

  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Board() {}

  public Board(BoardSummary summary, Instant createdAt) {
    this.id = summary.id().value();
    this.communeId = summary.commune().value();
    this.projectId = summary.project().value();
    this.name = summary.name();
    this.title = summary.title();
    this.intro = summary.intro();
    this.review = summary.review();
    this.createdAt = createdAt;
  }

  public BoardSummary summary() {
    return new BoardSummary(
        new BoardId(id),
        new CommuneId(communeId),
        new ProjectId(projectId),
        name,
        title,
        intro,
        review);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
