package org.stadtmosaik.idea.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ResidentProvider;

/** Takes supports and opinions in from phones: PUT sets, DELETE takes back, both repeatable. */
@RestController
class VoiceController {

  private final Voices voices;
  private final ResidentProvider residents;

  VoiceController(Voices voices, ResidentProvider residents) {
    this.voices = voices;
    this.residents = residents;
  }

  @PutMapping("/api/v1/ideas/{idea}/support")
  Supports support(@PathVariable UUID idea) {
    return new Supports(voices.support(residents.resident(), new IdeaId(idea)), true);
  }

  @DeleteMapping("/api/v1/ideas/{idea}/support")
  Supports unsupport(@PathVariable UUID idea) {
    return new Supports(voices.unsupport(residents.resident(), new IdeaId(idea)), false);
  }

  @PutMapping("/api/v1/ideas/{idea}/opinion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void opine(@PathVariable UUID idea, @RequestBody Said said) {
    Opinion opinion =
        Opinion.ofCode(said.opinion() == null ? "" : said.opinion())
            .orElseThrow(() -> new InvalidInputException("opinion", "idea.error.opinionUnknown"));
    voices.opine(residents.resident(), new IdeaId(idea), opinion);
  }

  @DeleteMapping("/api/v1/ideas/{idea}/opinion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forgetOpinion(@PathVariable UUID idea) {
    voices.forgetOpinion(residents.resident(), new IdeaId(idea));
  }

  /** How many people support the idea, and whether the sender is one of them. */
  record Supports(long supports, boolean supported) {}

  /** An opinion by its word: {@code agree}, {@code disagree} or {@code pass}. */
  record Said(@Nullable String opinion) {}
}
