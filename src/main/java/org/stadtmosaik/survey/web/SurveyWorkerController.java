package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.stadtmosaik.survey.secret.Hash;

/**
 * Gives the service worker of the answering pages its address: a worker may look after what lies
 * beside it only, and its name must stay the same in every build.
 */
@RestController
class SurveyWorkerController {

  private static final String FILE = "/META-INF/VAADIN/webapp/VAADIN/build/survey-worker.js";
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final int ETAG_BYTES = 8;

  private final byte[] script = read();
  private final String etag =
      '"' + HexFormat.of().formatHex(Hash.of(script).bytes(), 0, ETAG_BYTES) + '"';

  /** 404 where the front end was not built. */
  @GetMapping("/s/worker.js")
  ResponseEntity<byte[]> worker(HttpServletRequest request) {
    if (script.length == 0) {
      return ResponseEntity.notFound().build();
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    return new ServletWebRequest(request).checkNotModified(etag)
        ? ResponseEntity.status(304).eTag(etag).build()
        : answer.eTag(etag).contentType(SCRIPT).body(script);
  }

  private static byte[] read() {
    try (InputStream file = SurveyWorkerController.class.getResourceAsStream(FILE)) {
      return file == null ? new byte[0] : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
