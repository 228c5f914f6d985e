package org.stadtmosaik.discussion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentReceipt;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.CommentSupports;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/**
 * Takes comments and support for them in from phones. Every answer is the same however often a
 * request is sent.
 */
@RestController
class CommentController {

  private final Comments comments;
  private final CommentSupports supports;
  private final Follows follows;
  private final ResidentProvider residents;

  CommentController(
      Comments comments, CommentSupports supports, Follows follows, ResidentProvider residents) {
    this.comments = comments;
    this.supports = supports;
    this.follows = follows;
    this.residents = residents;
  }

  /** 201 for a new comment, 200 for one that had arrived before. */
  @PostMapping("/api/v1/discussions/{type}/{thing}/comments")
  ResponseEntity<Answer> submit(
      @PathVariable String type,
      @PathVariable UUID thing,
      @RequestBody Sent sent,
      HttpServletRequest request) {
    CommentReceipt receipt =
        comments.submit(
            residents.resident(),
            new About(type, thing),
            sent.requireClientId(),
            sent.submission());
    // Not yet acknowledged: if this fails, the phone sends both again.
    follows.afterWriting(
        residents.resident(), new Target(type, thing), CurrentLanguage.of(request));
    return ResponseEntity.status(receipt.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(Answer.of(receipt));
  }

  @PutMapping("/api/v1/comments/{comment}")
  Answer edit(@PathVariable UUID comment, @RequestBody Sent sent) {
    return Answer.of(
        comments.edit(
            residents.resident(),
            new CommentId(comment),
            sent.requireVersion(),
            sent.submission()));
  }

  @PostMapping("/api/v1/comments/{comment}/withdrawal")
  Answer withdraw(@PathVariable UUID comment) {
    return Answer.of(comments.withdraw(residents.resident(), new CommentId(comment)));
  }

  @PutMapping("/api/v1/comments/{comment}/support")
  Supports support(@PathVariable UUID comment) {
    return new Supports(supports.support(residents.resident(), new CommentId(comment)), true);
  }

  @DeleteMapping("/api/v1/comments/{comment}/support")
  Supports unsupport(@PathVariable UUID comment) {
    return new Supports(supports.unsupport(residents.resident(), new CommentId(comment)), false);
  }

  /**
   * A comment as a phone sends it.
   *
   * @param clientId made by the phone, for a new comment
   * @param mark a word of {@link Mark}; left out for none
   * @param thread the comment that it replies to
   * @param version that the phone knew, for a change
   */
  record Sent(
      @Nullable UUID clientId,
      @Nullable String text,
      @Nullable String mark,
      @Nullable String language,
      @Nullable UUID thread,
      @Nullable Long version) {

    UUID requireClientId() {
      if (clientId == null) {
        throw new InvalidInputException("clientId", "discussion.error.incomplete");
      }
      return clientId;
    }

    long requireVersion() {
      if (version == null) {
        throw new InvalidInputException("version", "discussion.error.incomplete");
      }
      return version;
    }

    CommentSubmission submission() {
      Mark meant =
          Mark.ofCode(mark == null || mark.isEmpty() ? Mark.NONE.code() : mark)
              .orElseThrow(() -> new InvalidInputException("mark", "discussion.error.incomplete"));
      return new CommentSubmission(
          text == null ? "" : text, meant, language == null ? "und" : language, thread);
    }
  }

  /** What the phone is told. */
  record Answer(UUID id, String state, long version) {

    static Answer of(CommentReceipt receipt) {
      return new Answer(receipt.id().value(), receipt.state().code(), receipt.version());
    }
  }

  /** How many people support the comment, and whether the sender is one of them. */
  record Supports(long supports, boolean supported) {}
}
