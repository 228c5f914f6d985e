package org.stadtmosaik.meeting.web.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.meeting.CheckInMark;
import org.stadtmosaik.meeting.CheckIns;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what was tapped at a door, and gives the list of who comes. */
@RestController
@RequestMapping("/api/v1/staff/meetings/{handle}/checkin")
class CheckInController {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of as many marks as are taken at once. */
  private static final int MOST_BYTES = 600_000;

  private final CheckIns checkIns;
  private final ActorProvider actors;

  CheckInController(CheckIns checkIns, ActorProvider actors) {
    this.checkIns = checkIns;
    this.actors = actors;
  }

  /**
   * @param known the version of the list that the phone has; it is not sent again then
   */
  record Sync(@Nullable UUID phone, @Nullable String known, @Nullable List<Tap> marks) {}

  /** As a phone writes it. */
  record Tap(
      @Nullable UUID id, @Nullable UUID registration, int before, int here, @Nullable Instant at) {

    CheckInMark mark() {
      if (id == null || registration == null || at == null) {
        throw unreadable();
      }
      return new CheckInMark(id, new RegistrationId(registration), before, here, at);
    }
  }

  /** 401 where nobody is signed in: what is on the phone stays, and is sent after signing in. */
  @PostMapping
  ResponseEntity<Answer> sync(@PathVariable String handle, HttpServletRequest request)
      throws IOException {
    if (!(actors.current() instanceof Actor.Staff staff)) {
      return ResponseEntity.status(401).build();
    }
    Sync sync = read(request);
    if (sync.phone() == null || sync.marks() == null) {
      throw unreadable();
    }
    List<CheckInMark> marks = sync.marks().stream().map(Tap::mark).toList();
    return ResponseEntity.ok(
        Answer.of(
            checkIns.sync(staff, handle, sync.phone(), marks),
            sync.known(),
            CurrentLanguage.resolve(null, request.getHeader("Accept-Language"))));
  }

  /** What comes in, up to a limit whatever its headers say. */
  private static Sync read(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    try {
      @Nullable Sync read = bytes.length > MOST_BYTES ? null : JSON.readValue(bytes, Sync.class);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw unreadable();
  }

  private static InvalidInputException unreadable() {
    return new InvalidInputException("marks", "shell.api.unreadable");
  }

  /** The list was taken off this phone. */
  @DeleteMapping("/{phone}")
  ResponseEntity<Void> remove(@PathVariable String handle, @PathVariable UUID phone) {
    if (!(actors.current() instanceof Actor.Staff staff)) {
      return ResponseEntity.status(401).build();
    }
    checkIns.removed(staff, handle, phone);
    return ResponseEntity.noContent().build();
  }
}
