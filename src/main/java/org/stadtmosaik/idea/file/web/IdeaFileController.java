package org.stadtmosaik.idea.file.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.file.IdeaFiles;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Paths;

/** Hands files of ideas to staff: to be saved, never shown by us, never kept on the way. */
@RestController
class IdeaFileController {

  private final IdeaFiles files;
  private final ActorProvider actors;

  IdeaFileController(IdeaFiles files, ActorProvider actors) {
    this.files = files;
    this.actors = actors;
  }

  @GetMapping("/staff/ideas/{idea}/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String idea, @PathVariable String file) {
    try {
      IdeaId id = new IdeaId(Paths.uuid(idea).orElseThrow(NotFoundException::new));
      IdeaFiles.Content content =
          files.read(actors.current(), id, Paths.uuid(file).orElseThrow(NotFoundException::new));
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(content.name(), StandardCharsets.UTF_8)
                  .build()
                  .toString())
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .header("Cross-Origin-Resource-Policy", "same-origin")
          .body(content.bytes());
    } catch (DomainException e) {
      // Colleagues in other roles needn't learn that there is something.
      return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
  }
}
