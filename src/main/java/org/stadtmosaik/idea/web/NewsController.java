package org.stadtmosaik.idea.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.live.BoardNews;
import org.stadtmosaik.shared.NotFoundException;

/** Tells a page that was away what it has missed. */
@RestController
class NewsController {

  private final BoardNews news;

  NewsController(BoardNews news) {
    this.news = news;
  }

  /**
   * @param since in milliseconds since 1970, by the portal's clock
   */
  @GetMapping("/api/v1/boards/{board}/news")
  ResponseEntity<BoardNews.State> news(
      @PathVariable UUID board,
      @RequestParam(name = "idea", defaultValue = "") List<UUID> ideas,
      @RequestParam long since) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(news.since(new BoardId(board), ideas, instant(since)));
  }

  private static Instant instant(long millis) {
    try {
      Instant instant = Instant.ofEpochMilli(millis);
      if (instant.isBefore(Instant.EPOCH)
          || instant.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
        throw new NotFoundException();
      }
      return instant;
    } catch (DateTimeException e) {
      throw new NotFoundException();
    }
  }
}
