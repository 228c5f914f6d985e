package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.stadtmosaik.shell.live.LiveMessage;

/** Server-sent events (HTML Living Standard, 9.2): plain HTTP, for which every proxy has room. */
@RestController
class LiveController {

  /** Topics that one page listens to. */
  private static final int MOST_TOPICS = 8;

  /** When a phone may ask again if there is no room, in seconds. */
  private static final String LATER = "60";

  private final LiveConnections connections;

  LiveController(LiveConnections connections) {
    this.connections = connections;
  }

  /** What happens from now on with these topics; 503 if there is no room, 404 for no topic. */
  @GetMapping("/api/v1/live")
  ResponseEntity<SseEmitter> listen(
      @RequestParam(name = "topic", defaultValue = "") List<String> topics,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (topics.isEmpty()
        || topics.size() > MOST_TOPICS
        || !topics.stream().allMatch(LiveMessage::isTopic)) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
    Optional<SseEmitter> stream = connections.open(topics, request.getRemoteAddr());
    if (stream.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, LATER)
          .build();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // Of nginx: events are not to be gathered first.
        .header("X-Accel-Buffering", "no")
        .body(stream.get());
  }
}
