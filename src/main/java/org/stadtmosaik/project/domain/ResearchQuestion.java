package org.stadtmosaik.project.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** A question that a project wants to answer. */
@Entity
@Table(name = "research_question")
public class ResearchQuestion {

  @Id private UUID id;

  private UUID communeId;

  private UUID projectId;

  private int position;

  @Column(columnDefinition = "longtext")
  private LocalizedText text;

  @SuppressWarnings("NullAway.Init")
  protected ResearchQuestion() {}

  public ResearchQuestion(Project project, UUID id, int position, LocalizedText text) {
    this.id = id;
    this.communeId = project.commune().value();
    this.projectId = project.id().value();
    this.position = position;
    this.text = text;
  }

  public UUID id() {
    return id;
  }

  public UUID communeId() {
    return communeId;
  }

  public UUID projectId() {
    return projectId;
  }

  public int position() {
    return position;
  }

  public LocalizedText text() {
    return text;
  }
}
