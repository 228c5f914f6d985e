package org.stadtmosaik.commune.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private @Nullable String accent;

  private String contact = "";

  /** For whoever looks into the database. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Instant changedAt;

  @Version private long version;

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

  /** Its colour as {@code #rrggbb}, if it has chosen one. */
  public @Nullable String accent() {
    return accent;
  }

  /** The e-mail address that its pages name; empty for none. */
  public String contact() {
    return contact;
  }

  public long version() {
    return version;
  }

  /**
   * Takes what its administrator decided. The time is kept so that the version also counts what
   * changed beside: the neighbourhoods.
   */
  public void change(LocalizedText name, @Nullable String accent, String contact, Instant at) {
    this.name = name;
    this.accent = accent;
    this.contact = contact;
    this.changedAt = at;
  }
}
