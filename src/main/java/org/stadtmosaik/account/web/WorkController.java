package org.stadtmosaik.account.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.account.limits.Work;

/** A challenge for a form, whose page solves it while the person types. */
@RestController
class WorkController {

  private final Work work;

  WorkController(Work work) {
    this.work = work;
  }

  @GetMapping("/api/v1/work")
  ResponseEntity<Work.Challenge> challenge() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(work.challenge());
  }
}
