package org.stadtmosaik.moderation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.Claim;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.StaffId;

/** Something that waits for a person's decision. */
@Entity
@Table(name = "moderation_case")
public class ModerationCase {

  /** How long a case stays with whoever took it. */
  public static final Duration CLAIM = Duration.ofMinutes(15);

  /** Within what time residents are told that somebody looks at it. */
  public static final Duration DUE = Duration.ofDays(2);

  @Id private UUID id;

  private UUID communeId;

  private String subjectType;

  private UUID subjectId;

  private long subjectVersion;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CaseState state;

  private Instant openedAt;

  private Instant dueAt;

  private @Nullable Instant closedAt;

  private @Nullable UUID claimedBy;

  private @Nullable String claimedByName;

  private @Nullable Instant claimedUntil;

  // The database fills it in while the case is open; by it there is one open case for each thing.
  @SuppressWarnings("UnusedVariable")
  @Column(insertable = false, updatable = false)
  private @Nullable UUID openSubject;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected ModerationCase() {}

  public ModerationCase(CommuneId commune, SubjectRef subject, long subjectVersion, Instant now) {
    this.id = Ids.next();
    this.communeId = commune.value();
    this.subjectType = subject.type();
    this.subjectId = subject.id();
    this.subjectVersion = subjectVersion;
    this.state = CaseState.OPEN;
    this.openedAt = now;
    this.dueAt = now.plus(DUE);
  }

  /** The author changed the text while it waited: it is this version that counts now. */
  public void subjectChanged(long newVersion) {
    this.subjectVersion = newVersion;
  }

  /**
   * Takes the case, or keeps it for another quarter of an hour.
   *
   * @throws ConflictException if a colleague has it, or it is closed
   */
  public void claim(StaffId by, String name, Instant now) {
    requireOpen();
    requireFreeFor(by, now);
    this.claimedBy = by.value();
    this.claimedByName = name;
    this.claimedUntil = now.plus(CLAIM);
  }

  /** Gives the case back; nothing happens if somebody else has it. */
  public void release(StaffId by) {
    if (by.value().equals(claimedBy)) {
      this.claimedBy = null;
      this.claimedByName = null;
      this.claimedUntil = null;
    }
  }

  /**
   * Closes the case by a decision.
   *
   * @throws ConflictException if a colleague has it, or it is closed
   */
  public void decide(StaffId by, Instant now) {
    requireOpen();
    requireFreeFor(by, now);
    close(CaseState.DECIDED, now);
  }

  /** Closes an open case without a decision, because what it was about is gone. */
  public void withdraw(Instant now) {
    if (state == CaseState.OPEN) {
      close(CaseState.VOID, now);
    }
  }

  /** Who works on it at this moment. */
  public Optional<Claim> claimAt(Instant now) {
    if (claimedBy == null || claimedByName == null || claimedUntil == null) {
      return Optional.empty();
    }
    return now.isBefore(claimedUntil)
        ? Optional.of(new Claim(new StaffId(claimedBy), claimedByName, claimedUntil))
        : Optional.empty();
  }

  private void requireOpen() {
    if (state == CaseState.VOID) {
      throw new ConflictException("moderation.error.withdrawn");
    }
    if (state == CaseState.DECIDED) {
      throw new ConflictException("moderation.error.decided");
    }
  }

  private void requireFreeFor(StaffId by, Instant now) {
    Optional<Claim> claim = claimAt(now);
    if (claim.isPresent() && !claim.get().by().equals(by)) {
      throw new ConflictException("moderation.error.claimed", claim.get().name());
    }
  }

  private void close(CaseState closed, Instant now) {
    this.state = closed;
    this.closedAt = now;
    this.claimedBy = null;
    this.claimedByName = null;
    this.claimedUntil = null;
  }

  public CaseId id() {
    return new CaseId(id);
  }

  public CommuneId commune() {
    return new CommuneId(communeId);
  }

  public SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId);
  }

  public long subjectVersion() {
    return subjectVersion;
  }

  public boolean open() {
    return state == CaseState.OPEN;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public long version() {
    return version;
  }
}
