package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.SurveyDrafts;
import org.stadtmosaik.survey.SurveyRefusedException;
import org.stadtmosaik.survey.secret.Hash;

/** Keeps drafts that only phones can read. */
@RestController("surveyDraftController")
class DraftController {

  private final SurveyDrafts drafts;

  DraftController(SurveyDrafts drafts) {
    this.drafts = drafts;
  }

  @PutMapping("/api/v1/surveys/{handle}/drafts/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String handle, @PathVariable String draft, HttpServletRequest request)
      throws IOException {
    drafts.put(handle, id(draft), Bodies.bytes(request, SurveyDrafts.MAX_BYTES));
  }

  @GetMapping("/api/v1/surveys/{handle}/drafts/{draft}")
  ResponseEntity<byte[]> get(@PathVariable String handle, @PathVariable String draft) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(drafts.get(handle, id(draft)));
  }

  @DeleteMapping("/api/v1/surveys/{handle}/drafts/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String handle, @PathVariable String draft) {
    drafts.remove(handle, id(draft));
  }

  private static Hash id(String draft) {
    return Hash.ofHex(draft).orElseThrow(() -> new SurveyRefusedException(ProblemKind.UNREADABLE));
  }
}
