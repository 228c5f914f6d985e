package org.stadtmosaik.idea.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.cards.CardEntry;
import org.stadtmosaik.idea.cards.CardReceipt;
import org.stadtmosaik.idea.cards.Cards;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;

/**
 * Takes cards in from where staff type them. 401 where nobody is signed in: what was typed stays in
 * the browser, and is sent after signing in.
 */
@RestController
@RequestMapping("/api/v1/staff/boards/{board}/cards/{card}")
class CardController {

  private final Cards cards;
  private final ActorProvider actors;

  CardController(Cards cards, ActorProvider actors) {
    this.cards = cards;
    this.actors = actors;
  }

  /** 201 for a new card, 200 for one that had arrived before. */
  @PutMapping
  ResponseEntity<Answer> enter(
      @PathVariable UUID board, @PathVariable UUID card, @RequestBody Sent sent) {
    if (!(actors.current() instanceof Actor.Staff staff)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    CardReceipt receipt = cards.enter(staff, new BoardId(board), card, sent.entry());
    return ResponseEntity.status(receipt.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(Answer.of(receipt));
  }

  /** Takes it back; repeatable. */
  @DeleteMapping
  ResponseEntity<Answer> undo(@PathVariable UUID board, @PathVariable UUID card) {
    if (!(actors.current() instanceof Actor.Staff staff)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    return ResponseEntity.ok(Answer.of(cards.undo(staff, new BoardId(board), card)));
  }

  /** A card as the page sends it ({@code frontend/idea-cards}). */
  record Sent(
      @Nullable String text,
      @Nullable String title,
      @Nullable String language,
      @Nullable UUID neighbourhood,
      @Nullable String channel,
      @Nullable String occasion,
      @Nullable String heldOn,
      @Nullable Integer dots) {

    CardEntry entry() {
      return new CardEntry(
          new IdeaSubmission(
              Objects.requireNonNullElse(text, ""),
              neighbourhood,
              Objects.requireNonNullElse(language, "und")),
          title,
          way(),
          Objects.requireNonNullElse(occasion, ""),
          day(),
          Objects.requireNonNullElse(dots, 0));
    }

    private Channel way() {
      return Stream.of(Channel.values())
          .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(channel))
          .findFirst()
          .orElseThrow(() -> new InvalidInputException("channel", "ideacards.error.channel"));
    }

    private @Nullable LocalDate day() {
      try {
        return heldOn == null || heldOn.isBlank() ? null : LocalDate.parse(heldOn);
      } catch (DateTimeException e) {
        throw new InvalidInputException("heldOn", "ideacards.error.heldOn");
      }
    }
  }

  /** What the page is told. */
  record Answer(UUID id, String state, boolean twin) {

    static Answer of(CardReceipt receipt) {
      return new Answer(receipt.id().value(), receipt.state().code(), receipt.twin());
    }
  }
}
