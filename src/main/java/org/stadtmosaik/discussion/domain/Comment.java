package org.stadtmosaik.discussion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;

/** A comment or a reply and its way: held, published or declined, perhaps taken back. */
@Entity
@Table(name = "discussion_comment")
public class Comment {

  /** For so long its author may say it differently. */
  public static final Duration CHANGEABLE = Duration.ofMinutes(15);

  @Id private UUID id;

  private UUID communeId;

  private UUID projectId;

  private String aboutType;

  private UUID aboutId;

  private @Nullable UUID threadId;

  private @Nullable UUID author;

  private @Nullable UUID clientId;

  @Column(columnDefinition = "binary(32)")
  private byte @Nullable [] bodyHash;

  private @Nullable UUID sourceAbout;

  private @Nullable String sourceId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CommentChannel channel;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CommentState state;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Mark mark;

  private String language;

  @Column(columnDefinition = "mediumtext")
  private String text;

  private Instant writtenAt;

  private Instant changedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Comment() {}

  private Comment(
      Forum forum, CommentChannel channel, CommentSubmission submission, Instant writtenAt) {
    this.id = Ids.next();
    this.communeId = forum.commune().value();
    this.projectId = forum.project().value();
    this.aboutType = forum.about().type();
    this.aboutId = forum.about().id();
    this.threadId = submission.thread();
    this.channel = channel;
    this.state = CommentState.HELD;
    this.writtenAt = writtenAt;
    this.changedAt = writtenAt;
    say(submission);
  }

  /** A comment as it arrives from its author's phone: nothing is published without a decision. */
  public static Comment written(
      Forum forum, PseudonymId author, UUID clientId, CommentSubmission submission, Instant now) {
    Comment comment = new Comment(forum, CommentChannel.PORTAL, submission, now);
    comment.author = author.value();
    comment.clientId = clientId;
    comment.bodyHash = submission.hash();
    return comment;
  }

  /**
   * A comment that was made elsewhere and has no author here who could change it.
   *
   * @param sourceId its id there; {@code null} if it has none
   * @param source the thing to which it was brought first
   * @param author whoever wrote it there; {@code null} if nobody knows
   */
  public static Comment brought(
      Forum forum,
      CommentChannel channel,
      @Nullable String sourceId,
      About source,
      @Nullable UUID author,
      CommentSubmission submission,
      Instant writtenAt) {
    Comment comment = new Comment(forum, channel, submission, writtenAt);
    comment.sourceAbout = sourceId == null ? null : source.id();
    comment.sourceId = sourceId;
    comment.author = author;
    return comment;
  }

  /** Whether this is what was sent first under the same id. */
  public boolean wasSentAs(CommentSubmission submission) {
    return Arrays.equals(bodyHash, submission.hash());
  }

  /** Whether it says this already. */
  public boolean says(CommentSubmission submission) {
    return text.equals(submission.text())
        && language.equals(submission.language())
        && mark == submission.mark();
  }

  /** Whether its author may still say it differently at this time. */
  public boolean isChangeable(Instant now) {
    return isChangeable(state, writtenAt, now);
  }

  static boolean isChangeable(CommentState state, Instant writtenAt, Instant now) {
    return (state == CommentState.HELD || state == CommentState.PUBLISHED)
        && !now.isAfter(writtenAt.plus(CHANGEABLE));
  }

  /**
   * The author says it differently; it is held again.
   *
   * @throws ConflictException if it is too late, or it was decided against or taken back
   */
  public void change(CommentSubmission submission, Instant now) {
    if (!isChangeable(now)) {
      throw new ConflictException("discussion.error.tooLate");
    }
    say(submission);
    this.state = CommentState.HELD;
    this.changedAt = now;
  }

  /**
   * @throws ConflictException if it was taken back
   */
  public void publish(Instant now) {
    decide(CommentState.PUBLISHED, now);
  }

  /**
   * @throws ConflictException if it was taken back
   */
  public void decline(Instant now) {
    decide(CommentState.DECLINED, now);
  }

  /** The author takes it back; doing so twice changes nothing. */
  public void withdraw(Instant now) {
    if (state != CommentState.WITHDRAWN) {
      this.state = CommentState.WITHDRAWN;
      this.changedAt = now;
    }
  }

  private void decide(CommentState decided, Instant now) {
    if (state == CommentState.WITHDRAWN) {
      throw new ConflictException("discussion.error.withdrawn");
    }
    this.state = decided;
    this.changedAt = now;
  }

  private void say(CommentSubmission submission) {
    this.text = submission.text();
    this.language = submission.language();
    this.mark = submission.mark();
  }

  public boolean isBy(PseudonymId person) {
    return person.value().equals(author);
  }

  public boolean isPublished() {
    return state == CommentState.PUBLISHED;
  }

  public CommentId id() {
    return new CommentId(id);
  }

  public About about() {
    return new About(aboutType, aboutId);
  }

  public CommuneId commune() {
    return new CommuneId(communeId);
  }

  public ProjectId project() {
    return new ProjectId(projectId);
  }

  /** The comment that it replies to; {@code null} for a comment. */
  public @Nullable UUID thread() {
    return threadId;
  }

  /** Its author's pseudonym; {@code null} if it was made elsewhere. */
  public @Nullable UUID author() {
    return author;
  }

  /** By which its author's device knows it; {@code null} if it was made elsewhere. */
  public @Nullable UUID clientId() {
    return clientId;
  }

  public CommentChannel channel() {
    return channel;
  }

  /** Its id where it was made; {@code null} if it was made here or has none. */
  public @Nullable String sourceId() {
    return sourceId;
  }

  /** The thing to which it was brought first; {@code null} if it has no id from elsewhere. */
  public @Nullable UUID sourceAbout() {
    return sourceAbout;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public CommentState state() {
    return state;
  }

  public String text() {
    return text;
  }

  public long version() {
    return version;
  }
}
