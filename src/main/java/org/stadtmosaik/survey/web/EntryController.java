package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.survey.SurveyRights;

/** Signs what staff enter for others: answers on paper, by telephone, in person. */
@RestController
class EntryController {

  private final SurveyRights rights;
  private final ActorProvider actors;

  EntryController(SurveyRights rights, ActorProvider actors) {
    this.rights = rights;
    this.actors = actors;
  }

  @PostMapping("/api/v1/staff/surveys/{handle}/entries")
  SurveyController.Signed enter(@PathVariable String handle, HttpServletRequest request)
      throws IOException {
    byte[] blinded = Bodies.base64(Bodies.json(request, Entry.class).blinded());
    return SurveyController.Signed.of(rights.enter(actors.current(), handle, blinded));
  }

  /** What to sign, in base 64 for URLs. */
  record Entry(@Nullable String blinded) {}
}
