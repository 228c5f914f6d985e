package org.stadtmosaik.meeting.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.meeting.MeetingFeeds;
import org.stadtmosaik.meeting.PersonalCalendars;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;

/**
 * Calendars for programs, which bring neither cookie nor language along: {@code ?lang=} says it,
 * else they are in German. An unchanged calendar is answered with its tag alone (RFC 9110).
 */
@RestController
class CalendarController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final CacheControl PUBLIC =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
  private static final CacheControl PRIVATE = CacheControl.noStore();
  private static final int TAG = 32;

  private final MeetingFeeds feeds;
  private final PersonalCalendars own;

  CalendarController(MeetingFeeds feeds, PersonalCalendars own) {
    this.feeds = feeds;
    this.own = own;
  }

  @GetMapping("/calendar/project/{commune}/{project}.ics")
  ResponseEntity<byte[]> project(
      @PathVariable String commune,
      @PathVariable String project,
      @RequestParam(required = false) @Nullable String lang) {
    return open(feeds.ofProject(commune, project, language(lang)));
  }

  @GetMapping("/calendar/commune/{commune}.ics")
  ResponseEntity<byte[]> commune(
      @PathVariable String commune, @RequestParam(required = false) @Nullable String lang) {
    return open(feeds.ofCommune(commune, language(lang)));
  }

  @GetMapping("/calendar/neighbourhood/{neighbourhood}.ics")
  ResponseEntity<byte[]> neighbourhood(
      @PathVariable String neighbourhood, @RequestParam(required = false) @Nullable String lang) {
    return open(id(neighbourhood).flatMap(id -> feeds.ofNeighbourhood(id, language(lang))));
  }

  @GetMapping("/m/{handle}.ics")
  ResponseEntity<byte[]> meeting(
      @PathVariable String handle, @RequestParam(required = false) @Nullable String lang) {
    return open(feeds.ofMeeting(handle, language(lang)));
  }

  @GetMapping("/calendar/personal/{token}.ics")
  ResponseEntity<byte[]> personal(@PathVariable String token) {
    return answer(own.read(token), PRIVATE);
  }

  private static ResponseEntity<byte[]> open(Optional<String> calendar) {
    return answer(calendar, PUBLIC);
  }

  private static ResponseEntity<byte[]> answer(Optional<String> calendar, CacheControl cache) {
    byte[] content =
        calendar
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(cache)
        .eTag(HexFormat.of().formatHex(Sha256.of(content)).substring(0, TAG))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stadtmosaik.ics\"")
        .body(content);
  }

  private static Language language(@Nullable String lang) {
    return Optional.ofNullable(lang).flatMap(Language::shipped).orElse(Language.GERMAN);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
