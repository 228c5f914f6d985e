package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.ReceiptView;
import org.stadtmosaik.survey.Submitted;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyReceipts;
import org.stadtmosaik.survey.SurveyRefusedException;
import org.stadtmosaik.survey.secret.Hash;

/** Takes answers in and shows them to whoever holds their receipt. It reads and sets no cookie. */
@RestController
class ResponseController {

  private final SurveyAnswers answers;
  private final SurveyReceipts receipts;

  ResponseController(SurveyAnswers answers, SurveyReceipts receipts) {
    this.answers = answers;
    this.receipts = receipts;
  }

  /** 201 for a new answer, 200 for one that had arrived before. */
  @PutMapping("/api/v1/surveys/{handle}/responses/{key}")
  ResponseEntity<Taken> submit(
      @PathVariable String handle, @PathVariable String key, HttpServletRequest request)
      throws IOException {
    Hash hash =
        Hash.ofHex(key).orElseThrow(() -> new SurveyRefusedException(ProblemKind.UNREADABLE));
    Submitted submitted =
        answers.submit(handle, hash, Bodies.bytes(request, SurveyAnswers.MAX_BYTES));
    return ResponseEntity.status(submitted == Submitted.NEW ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Taken.TAKEN);
  }

  @PostMapping("/api/v1/surveys/{handle}/receipt")
  ReceiptView read(@PathVariable String handle, HttpServletRequest request) throws IOException {
    return receipts.read(handle, Bodies.json(request, Held.class).text());
  }

  @PostMapping("/api/v1/surveys/{handle}/receipt/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String handle, HttpServletRequest request) throws IOException {
    receipts.withdraw(handle, Bodies.json(request, Held.class).text());
  }

  /** A receipt, in the body because addresses are written down on the way. */
  record Held(@Nullable String receipt) {

    String text() {
      return receipt == null ? "" : receipt;
    }
  }

  /**
   * What the phone is told: the answer is on disk.
   *
   * @param state {@code taken}
   */
  record Taken(String state) {
    static final Taken TAKEN = new Taken("taken");
  }
}
