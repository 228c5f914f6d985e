package org.stadtmosaik.discussion.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.live.DiscussionNews;
import org.stadtmosaik.shared.NotFoundException;

/** Tells a page that was away how much was said meanwhile. */
@RestController
class DiscussionNewsController {

  /** The year 9000, until which the database's times go. */
  private static final long LATEST = Instant.parse("9000-01-01T00:00:00Z").toEpochMilli();

  private final DiscussionNews news;

  DiscussionNewsController(DiscussionNews news) {
    this.news = news;
  }

  /**
   * @param thread in whose replies alone the page is interested
   * @param since in milliseconds since 1970, by the portal's clock
   */
  @GetMapping("/api/v1/discussions/{type}/{thing}/news")
  ResponseEntity<DiscussionNews.State> news(
      @PathVariable String type,
      @PathVariable UUID thing,
      @RequestParam(required = false) @Nullable UUID thread,
      @RequestParam long since) {
    if (since < 0 || since > LATEST) {
      throw new NotFoundException();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            news.since(
                new About(type, thing),
                thread == null ? null : new CommentId(thread),
                Instant.ofEpochMilli(since)));
  }
}
