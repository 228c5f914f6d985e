package org.stadtmosaik.operation.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.operation.health.PortalHealth;

/** Whether the portal lives and is ready: a word for anybody, never why. */
@RestController
@RequestMapping("/health")
class HealthController {

  private final PortalHealth health;

  HealthController(PortalHealth health) {
    this.health = health;
  }

  @GetMapping("/live")
  ResponseEntity<Map<String, String>> live() {
    return answer(health.live());
  }

  @GetMapping("/ready")
  ResponseEntity<Map<String, String>> ready() {
    return answer(health.ready());
  }

  private static ResponseEntity<Map<String, String>> answer(boolean up) {
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", up ? "up" : "down"));
  }
}
