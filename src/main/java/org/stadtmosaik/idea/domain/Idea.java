package org.stadtmosaik.idea.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.PseudonymId;

/** An idea and its way: held, published or declined, perhaps changed, perhaps taken back. */
@Entity
@Table(name = "idea")
@EntityListeners(IdeaListener.class)
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

  private @Nullable String title;

  private @Nullable UUID neighbourhoodId;

  // Written here and read by lists.
  @SuppressWarnings("UnusedVariable")
  private @Nullable UUID areaId;

  private @Nullable Double latitude;

  private @Nullable Double longitude;

  private Instant submittedAt;

  private Instant changedAt;

  @Version private long version;

  @Transient private boolean wasPublic;

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
        && Objects.equals(neighbourhoodId, submission.neighbourhood())
        && (submission.details() == null || isAbout(submission.details()));
  }

  private boolean isAbout(IdeaDetails details) {
    return details.title().equals(title == null ? "" : title)
        && Objects.equals(details.point(), point());
  }

  /**
   * The author says it differently; a person looks at it again.
   *
   * @throws ConflictException if it was taken back
   */
  public void change(IdeaSubmission submission, Instant now) {
    requireNotMerged();
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

  private void requireNotMerged() {
    if (state == IdeaState.MERGED) {
      throw new ConflictException("idea.error.merged");
    }
  }

  private void decide(IdeaState decided, Instant now) {
    requireNotMerged();
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
    this.areaId = submission.neighbourhood();
    IdeaDetails details = submission.details();
    if (details != null) {
      IdeaPoint point = details.point();
      this.title = details.title().isEmpty() ? null : details.title();
      this.latitude = point == null ? null : point.latitude();
      this.longitude = point == null ? null : point.longitude();
    }
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

  /** Its author's pseudonym; {@code null} if nobody here wrote it. */
  public @Nullable UUID author() {
    return author;
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

  /** Whether everybody could read it when it was last read or written here. */
  boolean wasPublic() {
    return wasPublic;
  }

  void keepWhetherPublic() {
    this.wasPublic = state == IdeaState.PUBLISHED;
  }

  public String language() {
    return language;
  }

  public String text() {
    return text;
  }

  /** In short; {@code null} if it has none. */
  public @Nullable String title() {
    return title;
  }

  public @Nullable IdeaPoint point() {
    return latitude == null || longitude == null ? null : new IdeaPoint(latitude, longitude);
  }

  public @Nullable UUID neighbourhood() {
    return neighbourhoodId;
  }

  /** In which neighbourhood it lies: that of its point, if none was chosen. */
  public void lieIn(@Nullable UUID area) {
    this.areaId = area;
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

  /**
   * An idea that staff wrote down for somebody: it has no author here.
   *
   * @param sourceId made from the id that the device of the writer made
   */
  public static Idea writtenDown(
      BoardSummary board,
      String sourceId,
      Channel channel,
      IdeaSubmission submission,
      Instant now) {
    Idea idea = new Idea();
    idea.id = Ids.next();
    idea.communeId = board.commune().value();
    idea.boardId = board.id().value();
    idea.sourceId = sourceId;
    idea.channel = channel;
    idea.state = IdeaState.HELD;
    idea.submittedAt = now;
    idea.changedAt = now;
    idea.say(submission);
    return idea;
  }
}
