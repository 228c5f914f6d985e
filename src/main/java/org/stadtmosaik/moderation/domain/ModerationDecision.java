package org.stadtmosaik.moderation.domain;

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
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;

/** A decision as it was made; never changed afterwards. */
@Entity
@Table(name = "moderation_decision")
public class ModerationDecision {

  @Id private UUID id;

  private UUID communeId;

  private UUID caseId;

  private String subjectType;

  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable DeclineReason reason;

  @Column(columnDefinition = "longtext")
  private @Nullable LocalizedText explanation;

  private UUID decidedBy;

  private String decidedByName;

  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected ModerationDecision() {}

  public ModerationDecision(
      ModerationCase about, Verdict verdict, Actor.Staff decider, Instant decidedAt) {
    this.id = Ids.next();
    this.communeId = about.commune().value();
    this.caseId = about.id().value();
    this.subjectType = about.subject().type();
    this.subjectId = about.subject().id();
    this.outcome = verdict.outcome();
    this.reason = verdict.reason();
    this.explanation = verdict.explanation();
    this.decidedBy = decider.id().value();
    this.decidedByName = decider.name();
    this.decidedAt = decidedAt;
  }

  public Decision decision() {
    return new Decision(
        new SubjectRef(subjectType, subjectId), outcome, reason, explanation, decidedAt);
  }

  public UUID id() {
    return id;
  }

  public UUID communeId() {
    return communeId;
  }

  public UUID caseId() {
    return caseId;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public UUID decidedBy() {
    return decidedBy;
  }

  public String decidedByName() {
    return decidedByName;
  }
}
