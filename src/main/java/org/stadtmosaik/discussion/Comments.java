package org.stadtmosaik.discussion;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.discussion.domain.CommentRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.PseudonymId;

/** Comments and replies, from the phone to the page. */
@Service
public class Comments {

  /** The word by which moderation knows comments. */
  public static final String TYPE = "comment";

  /** MariaDB's UUID type refuses some of the later versions. Ours make version 4. */
  private static final int NEWEST_KIND_OF_ID = 7;

  private final CommentRepository comments;
  private final Forums forums;
  private final CommentStorage storage;
  private final Publishing publishing;
  private final TransactionOperations transaction;

  Comments(
      CommentRepository comments,
      Forums forums,
      CommentStorage storage,
      Publishing publishing,
      TransactionOperations transaction) {
    this.comments = comments;
    this.forums = forums;
    this.storage = storage;
    this.publishing = publishing;
    this.transaction = transaction;
  }

  /**
   * Takes a comment or a reply in, once: the same id with the same content gives the first receipt
   * again, at whatever time and however many arrive at once. What is said to a thing that became
   * part of another one is said to that.
   *
   * @param clientId made by the author's device
   * @throws NotFoundException if everybody sees no such thing or thread, or the acting person is no
   *     resident
   * @throws ConflictException if this id was used for something else, the project's phase allows no
   *     comments, or what it replies to is not published
   * @throws InvalidInputException if the id is of a kind that the database does not store, or it
   *     replies to a reply
   */
  public CommentReceipt submit(
      Actor actor, About about, UUID clientId, CommentSubmission submission) {
    if (clientId.version() > NEWEST_KIND_OF_ID) {
      throw new InvalidInputException("clientId", "discussion.error.incomplete");
    }
    Actor.Resident resident = resident(actor);
    // What a thing becomes part of is of the same project.
    PseudonymId author =
        resident.in(forums.find(about).orElseThrow(NotFoundException::new).project());
    Optional<CommentReceipt> before = receipt(author, clientId, submission);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return Deadlocks.survive(
          () -> transaction.execute(_ -> store(about, author, clientId, submission)));
    } catch (DataIntegrityViolationException e) {
      // The same comment came in twice at one moment: the other one was first.
      return receipt(author, clientId, submission).orElseThrow(() -> e);
    }
  }

  /**
   * The author says it differently, within 15 minutes; where comments are looked at first, this one
   * is again.
   *
   * @param expectedVersion that the author saw
   * @throws NotFoundException if there is no such comment of theirs
   * @throws ConflictException if it is too late, it was changed or taken back in the meantime, or
   *     the project's phase allows no comments
   */
  public CommentReceipt edit(
      Actor actor, CommentId id, long expectedVersion, CommentSubmission submission) {
    return Deadlocks.survive(
        () -> transaction.execute(_ -> change(actor, id, expectedVersion, submission)));
  }

  /**
   * The author takes a comment back, whenever they like; twice is the same as once.
   *
   * @throws NotFoundException if there is no such comment of theirs
   */
  public CommentReceipt withdraw(Actor actor, CommentId id) {
    return Deadlocks.survive(() -> transaction.execute(_ -> takeBack(actor, id)));
  }

  private Optional<CommentReceipt> receipt(
      PseudonymId author, UUID clientId, CommentSubmission submission) {
    return comments
        .findByAuthorAndClientId(author.value(), clientId)
        .map(comment -> {
          if (!comment.wasSentAs(submission)) {
            throw new ConflictException("discussion.error.otherContent");
          }
          return receipt(comment, true);
        });
  }

  private static CommentReceipt receipt(Comment comment, boolean again) {
    return new CommentReceipt(comment.id(), comment.state(), comment.version(), again);
  }

  private CommentReceipt store(
      About about, PseudonymId author, UUID clientId, CommentSubmission submission) {
    // Whoever puts things together meanwhile waits; so whatever is locked is locked first, and what
    // is read after that is as it stays.
    About staying = forums.staying(about);
    Comment thread = submission.thread() == null ? null : lockedThread(submission.thread());
    Forum forum = forums.visible(staying);
    requireOpen(forum);
    if (thread != null) {
      requireThread(staying, thread);
    }
    Comment comment = Comment.written(forum, author, clientId, submission, storage.now());
    return receipt(publishing.place(comment, forum, false), false);
  }

  /** Locked, so that it is not taken back while somebody replies. */
  private Comment lockedThread(UUID thread) {
    return comments.lock(thread).orElseThrow(NotFoundException::new);
  }

  private static void requireThread(About about, Comment thread) {
    if (!thread.about().equals(about)) {
      throw new NotFoundException();
    }
    if (thread.thread() != null) {
      throw new InvalidInputException("thread", "discussion.error.tooDeep");
    }
    if (!thread.isPublished()) {
      throw new ConflictException("discussion.error.threadGone");
    }
  }

  private CommentReceipt change(
      Actor actor, CommentId id, long expectedVersion, CommentSubmission submission) {
    Comment comment = own(actor, id);
    if (comment.says(submission) && comment.state() != CommentState.WITHDRAWN) {
      return receipt(comment, true);
    }
    if (comment.version() != expectedVersion) {
      throw new ConflictException("discussion.error.changedElsewhere");
    }
    Forum forum = forums.visible(comment.about());
    requireOpen(forum);
    boolean wasPublished = comment.isPublished();
    comment.change(submission, storage.now());
    return receipt(publishing.place(comment, forum, wasPublished), false);
  }

  private CommentReceipt takeBack(Actor actor, CommentId id) {
    Comment comment = own(actor, id);
    if (comment.state() == CommentState.WITHDRAWN) {
      return receipt(comment, true);
    }
    boolean wasPublished = comment.isPublished();
    comment.withdraw(storage.now());
    Comment stored = storage.store(comment, wasPublished);
    publishing.closeCase(stored);
    return receipt(stored, false);
  }

  private Comment own(Actor actor, CommentId id) {
    Comment comment = comments.lock(id.value()).orElseThrow(NotFoundException::new);
    if (!comment.isBy(resident(actor).in(comment.project()))) {
      throw new NotFoundException();
    }
    return comment;
  }

  private static void requireOpen(Forum forum) {
    if (!forum.visible()) {
      throw new NotFoundException();
    }
    if (!forum.open()) {
      throw new ConflictException("discussion.error.closed");
    }
  }

  private static Actor.Resident resident(Actor actor) {
    if (actor instanceof Actor.Resident resident) {
      return resident;
    }
    throw new NotFoundException();
  }
}
