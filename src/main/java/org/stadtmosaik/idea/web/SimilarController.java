package org.stadtmosaik.idea.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.finding.SimilarIdeas;
import org.stadtmosaik.shared.Language;

/**
 * Tells a form which ideas are like the one that is being written. By POST, so that what somebody
 * types stands in no address, and is counted like every tap.
 */
@RestController
class SimilarController {

  private final SimilarIdeas similar;

  SimilarController(SimilarIdeas similar) {
    this.similar = similar;
  }

  @PostMapping("/api/v1/boards/{board}/similar")
  List<Like> similar(@PathVariable UUID board, @RequestBody Typed typed) {
    Language written = new Language(tag(typed.language()));
    return similar
        .to(new BoardId(board), Objects.requireNonNullElse(typed.text(), ""), written)
        .stream()
        .map(hit -> new Like(hit.title().text(), hit.title().language().tag(), "/" + hit.path()))
        .toList();
  }

  private static String tag(@Nullable String language) {
    return language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
        ? language
        : "und";
  }

  /** What is being written, and in which language. */
  record Typed(@Nullable String text, @Nullable String language) {}

  /** An idea by its beginning, its language and its page. */
  record Like(String title, String language, String path) {}
}
