package org.stadtmosaik.commune.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** A part of a commune, as its residents call it. */
@Entity
@Table(name = "neighbourhood")
public class Neighbourhood {

  @Id private UUID id;

  private UUID communeId;

  private int position;

  @Column(columnDefinition = "longtext")
  private LocalizedText name;

  private boolean hidden;

  @SuppressWarnings("NullAway.Init")
  protected Neighbourhood() {}

  public Neighbourhood(UUID id, UUID communeId, int position, LocalizedText name) {
    this.id = id;
    this.communeId = communeId;
    this.position = position;
    this.name = name;
  }

  public UUID id() {
    return id;
  }

  public UUID communeId() {
    return communeId;
  }

  public int position() {
    return position;
  }

  public LocalizedText name() {
    return name;
  }

  /** Whether it is no longer offered; what was said about it keeps its name. */
  public boolean hidden() {
    return hidden;
  }

  public void change(int position, LocalizedText name, boolean hidden) {
    this.position = position;
    this.name = name;
    this.hidden = hidden;
  }
}
