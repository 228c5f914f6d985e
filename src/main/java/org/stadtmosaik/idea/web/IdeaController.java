package org.stadtmosaik.idea.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPhoto;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Receipt;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/** Takes ideas in from phones. Every answer is the same however often a request is sent. */
@RestController
class IdeaController {

  private final Ideas ideas;
  private final Follows follows;
  private final ResidentProvider residents;

  IdeaController(Ideas ideas, Follows follows, ResidentProvider residents) {
    this.ideas = ideas;
    this.follows = follows;
    this.residents = residents;
  }

  /** 201 for a new idea, 200 for one that had arrived before. */
  @PostMapping("/api/v1/boards/{board}/ideas")
  ResponseEntity<Answer> submit(
      @PathVariable UUID board, @RequestBody Sent sent, HttpServletRequest request) {
    Receipt receipt =
        ideas.submit(
            residents.resident(), new BoardId(board), sent.requireClientId(), sent.submission());
    // Not yet acknowledged: if this fails, the phone sends both again.
    follows.afterWriting(
        residents.resident(),
        new Target(Ideas.TYPE, receipt.id().value()),
        CurrentLanguage.of(request));
    return ResponseEntity.status(receipt.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(Answer.of(receipt));
  }

  @PutMapping("/api/v1/ideas/{idea}")
  Answer edit(@PathVariable UUID idea, @RequestBody Sent sent) {
    return Answer.of(
        ideas.edit(
            residents.resident(), new IdeaId(idea), sent.requireVersion(), sent.submission()));
  }

  @PostMapping("/api/v1/ideas/{idea}/withdrawal")
  Answer withdraw(@PathVariable UUID idea) {
    return Answer.of(ideas.withdraw(residents.resident(), new IdeaId(idea)));
  }

  /**
   * An idea as a phone sends it.
   *
   * @param clientId made by the phone, for a new idea
   * @param version that the phone knew, for a change
   * @param photos in their order; left out by phones that know of none
   * @param title in short; left out, with topics and point, by pages that are older than they
   */
  record Sent(
      @Nullable UUID clientId,
      @Nullable String text,
      @Nullable UUID neighbourhood,
      @Nullable String language,
      @Nullable Long version,
      @Nullable List<SentPhoto> photos,
      @Nullable String title,
      @Nullable List<UUID> topics,
      @Nullable SentPoint point) {

    UUID requireClientId() {
      if (clientId == null) {
        throw new InvalidInputException("clientId", "idea.error.incomplete");
      }
      return clientId;
    }

    long requireVersion() {
      if (version == null) {
        throw new InvalidInputException("version", "idea.error.incomplete");
      }
      return version;
    }

    IdeaSubmission submission() {
      return new IdeaSubmission(
          text == null ? "" : text,
          neighbourhood,
          language == null ? "und" : language,
          photos == null ? null : photos.stream().map(SentPhoto::photo).toList(),
          details());
    }

    private @Nullable IdeaDetails details() {
      return title == null && topics == null && point == null
          ? null
          : new IdeaDetails(
              title == null ? "" : title,
              topics == null ? List.of() : topics,
              point == null ? null : point.point());
    }
  }

  /** One of an idea's photos, which was sent before. */
  record SentPhoto(@Nullable UUID id, @Nullable String alt) {

    IdeaPhoto photo() {
      if (id == null) {
        throw new InvalidInputException("photos", "idea.error.incomplete");
      }
      return new IdeaPhoto(id, alt == null ? "" : alt);
    }
  }

  /** A place in degrees. */
  record SentPoint(@Nullable Double latitude, @Nullable Double longitude) {

    IdeaPoint point() {
      if (latitude == null || longitude == null) {
        throw new InvalidInputException("point", "idea.error.incomplete");
      }
      return new IdeaPoint(latitude, longitude);
    }
  }

  /** What the phone is told. */
  record Answer(UUID id, String state, long version) {

    static Answer of(Receipt receipt) {
      return new Answer(receipt.id().value(), receipt.state().code(), receipt.version());
    }
  }
}
