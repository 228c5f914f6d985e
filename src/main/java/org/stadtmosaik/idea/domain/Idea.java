package org.stadtmosaik.idea.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.PseudonymId;

/** An idea and its way: held, published or declined, perhaps changed, perhaps taken back. */
@Entity
@Table(name = "idea")
public class Idea {

  @Id private UUID id;

  private UUID communeId;

  private UUID boardId;

  private @Nullable UUID author;

  private @Nullable UUID clientId;

  @Column(columnDefinition = "binary(32)")
  private byte @Nullable [] bodyHash;

  private @Nullable String sourceId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private IdeaState state;

  private String language;

  @Column(columnDefinition = "mediumtext")
  private String text;

  private @Nullable UUID neighbourhoodId;

  private Instant submittedAt;

  private Instant changedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Idea() {}

  /** An idea as it arrives from its author's phone: nothing is published without a decision. */
  public Idea(
      BoardSummary board,
      PseudonymId author,
      UUID clientId,
      IdeaSubmission submission,
      Instant now) {
    this.id = Ids.next();
    this.communeId = board.commune().value();
    this.boardId = board.id().value();
    this.author = author.value();
    this.clientId = clientId;
    this.bodyHash = submission.hash();
    this.channel = Channel.PORTAL;
    this.state = IdeaState.HELD;
    this.submittedAt = now;
    this.changedAt = now;
    say(submission);
  }

  /** Whether this is what was sent first under the same id. */
  public boolean wasSentAs(IdeaSubmission submission) {
    return Arrays.equals(bodyHash, submission.hash());
  }

  /** Whether the text says this already. */
  public boolean says(IdeaSubmission submission) {
    return text.equals(submission.text())
        && language.equals(submission.language())
        && java.util.Objects.equals(neighbourhoodId, submission.neighbourhood());
  }

  /**
   * The author says it differently; a person looks at it again.
   *
   * @throws ConflictException if it was taken back
   */
  public void change(IdeaSubmission submission, Instant now) {
    if (state == IdeaState.WITHDRAWN) {
      throw new ConflictException("idea.error.withdrawn");
    }
    say(submission);
    this.state = IdeaState.HELD;
    this.changedAt = now;
  }

  /**
   * @throws ConflictException if it was taken back
   */
  public void publish(Instant now) {
    decide(IdeaState.PUBLISHED, now);
  }

  /**
   * @throws ConflictException if it was taken back
   */
  public void decline(Instant now) {
    decide(IdeaState.DECLINED, now);
  }

  /** The author takes it back; doing so twice changes nothing. */
  public void withdraw(Instant now) {
    if (state != IdeaState.WITHDRAWN) {
      this.state = IdeaState.WITHDRAWN;
      this.changedAt = now;
    }
  }

  private void decide(IdeaState decided, Instant now) {
    if (state == IdeaState.WITHDRAWN) {
      throw new ConflictException("idea.error.withdrawn");
    }
    this.state = decided;
    this.changedAt = now;
  }

  private void say(IdeaSubmission submission) {
    this.text = submission.text();
    this.language = submission.language();
    this.neighbourhoodId = submission.neighbourhood();
  }

  public boolean isBy(PseudonymId person) {
    return person.value().equals(author);
  }

  public IdeaId id() {
    return new IdeaId(id);
  }

  public CommuneId commune() {
    return new CommuneId(communeId);
  }

  public BoardId board() {
    return new BoardId(boardId);
  }

  public @Nullable UUID clientId() {
    return clientId;
  }

  public @Nullable String sourceId() {
    return sourceId;
  }

  public Channel channel() {
    return channel;
  }

  public IdeaState state() {
    return state;
  }

  public String language() {
    return language;
  }

  public String text() {
    return text;
  }

  public @Nullable UUID neighbourhood() {
    return neighbourhoodId;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
