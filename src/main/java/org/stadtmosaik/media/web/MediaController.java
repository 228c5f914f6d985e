package org.stadtmosaik.media.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaContent;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.ResidentProvider;

/** Gives browsers the pictures. A picture that somebody may not see is not there. */
@RestController
class MediaController {

  /** How long a browser may show a public picture without asking whether it still is one. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private final Media media;
  private final ActorProvider actors;
  private final ResidentProvider residents;

  MediaController(Media media, ActorProvider actors, ResidentProvider residents) {
    this.media = media;
    this.actors = actors;
    this.residents = residents;
  }

  @GetMapping("/media/{id}/{size}")
  ResponseEntity<byte[]> picture(
      @PathVariable String id, @PathVariable String size, WebRequest request) {
    try {
      MediaSize asked = MediaSize.ofCode(size).orElseThrow(NotFoundException::new);
      return picture(new MediaId(uuid(id)), asked, request);
    } catch (NotFoundException e) {
      return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
  }

  private ResponseEntity<byte[]> picture(MediaId id, MediaSize size, WebRequest request) {
    Seen seen = seen(id);
    CacheControl keeping =
        seen.access() == MediaAccess.PUBLIC
            ? CacheControl.maxAge(FRESH).cachePrivate()
            : CacheControl.noStore();
    // What an id shows never changes, so that the id is the version.
    String version = "\"" + id.value() + "-" + size.code() + "\"";
    if (seen.access() == MediaAccess.PUBLIC && request.checkNotModified(version)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .cacheControl(keeping)
          .eTag(version)
          .build();
    }
    MediaContent content = media.read(seen.by(), id, size);
    return ResponseEntity.ok()
        .cacheControl(keeping)
        .eTag(version)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .contentType(MediaType.parseMediaType(content.contentType()))
        .contentLength(content.bytes().length)
        .body(content.bytes());
  }

  private record Seen(Actor by, MediaAccess access) {}

  /** A colleague who is signed in may be a resident as well, at the same device. */
  private Seen seen(MediaId id) {
    for (Actor actor : List.of(actors.current(), residents.reader())) {
      try {
        return new Seen(actor, media.access(actor, id));
      } catch (NotFoundException e) {
        // Then perhaps as the other one.
      }
    }
    throw new NotFoundException();
  }

  private static UUID uuid(String id) {
    return Paths.uuid(id).orElseThrow(NotFoundException::new);
  }
}
