package org.stadtmosaik.meeting.web.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Paths;

/** Hands out the files of meetings, to be saved or opened by the phone and never shown by us. */
@RestController
class MeetingFileController {

  private static final Duration FRESH = Duration.ofMinutes(2);

  private final MeetingFiles files;

  MeetingFileController(MeetingFiles files) {
    this.files = files;
  }

  @GetMapping("/m/{handle}/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String handle, @PathVariable String file) {
    try {
      MeetingFiles.Content content =
          files.read(handle, Paths.uuid(file).orElseThrow(NotFoundException::new));
      return ResponseEntity.ok()
          .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(content.file().name(), StandardCharsets.UTF_8)
                  .build()
                  .toString())
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .header("Cross-Origin-Resource-Policy", "same-origin")
          .body(content.bytes());
    } catch (NotFoundException e) {
      return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
  }
}
