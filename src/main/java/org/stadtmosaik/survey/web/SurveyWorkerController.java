package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.shell.WorkerScript;

/** The service worker of the answering pages. */
@RestController
class SurveyWorkerController {

  private final WorkerScript worker = WorkerScript.of("survey");

  @GetMapping("/s/worker.js")
  ResponseEntity<byte[]> worker(HttpServletRequest request) {
    return worker.answer(request);
  }
}
