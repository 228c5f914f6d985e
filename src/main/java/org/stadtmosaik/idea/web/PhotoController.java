package org.stadtmosaik.idea.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaPhotos;
import org.stadtmosaik.media.BusyException;
import org.stadtmosaik.shell.ResidentProvider;

/** Takes photos in from phones, each before the idea that names it. */
@RestController
class PhotoController {

  private final IdeaPhotos photos;
  private final ResidentProvider residents;

  PhotoController(IdeaPhotos photos, ResidentProvider residents) {
    this.photos = photos;
    this.residents = residents;
  }

  /**
   * 201 for a new photo, 200 for one that had arrived before; what the body says it is, is not
   * asked.
   */
  @PutMapping("/api/v1/boards/{board}/photos/{photo}")
  ResponseEntity<Answer> keep(
      @PathVariable UUID board, @PathVariable UUID photo, HttpServletRequest request)
      throws IOException {
    boolean again =
        photos.keep(residents.resident(), new BoardId(board), photo, request.getInputStream());
    return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
        .body(new Answer(photo));
  }

  /** The phone keeps the photo and sends it again. */
  @ExceptionHandler(BusyException.class)
  ResponseEntity<Void> busy() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(BusyException.RETRY_AFTER))
        .build();
  }

  /** What the phone is told: the id that it gave. */
  record Answer(UUID id) {}
}
