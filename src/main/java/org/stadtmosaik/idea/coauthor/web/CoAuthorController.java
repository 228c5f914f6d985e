package org.stadtmosaik.idea.coauthor.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.coauthor.CoAuthors;
import org.stadtmosaik.shell.ResidentProvider;

/** Takes accepted invitations in from phones; a resend is the same as once. */
@RestController
class CoAuthorController {

  private final CoAuthors coAuthors;
  private final ResidentProvider residents;

  CoAuthorController(CoAuthors coAuthors, ResidentProvider residents) {
    this.coAuthors = coAuthors;
    this.residents = residents;
  }

  @PostMapping("/api/v1/ideas/{idea}/co-authors")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(@PathVariable UUID idea, @RequestBody Accepted accepted) {
    coAuthors.accept(
        residents.resident(), new IdeaId(idea), accepted.secret() == null ? "" : accepted.secret());
  }

  /** An invitation by what stood in its link. */
  record Accepted(@Nullable String secret) {}
}
