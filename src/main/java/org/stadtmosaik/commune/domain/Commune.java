package org.stadtmosaik.commune.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;

/** A commune. */
@Entity
@Table(name = "commune")
public class Commune {

  @Id private UUID id;

  private String slug;

  @Column(columnDefinition = "longtext")
  private LocalizedText name;

  private boolean demo;

  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Commune() {}

  public Commune(UUID id, String slug, LocalizedText name, boolean demo, Instant createdAt) {
    this.id = id;
    this.slug = slug;
    this.name = name;
    this.demo = demo;
    this.createdAt = createdAt;
  }

  public CommuneId id() {
    return new CommuneId(id);
  }

  public String slug() {
    return slug;
  }

  public LocalizedText name() {
    return name;
  }

  /** Whether it was made up, to show the portal. */
  public boolean demo() {
    return demo;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
