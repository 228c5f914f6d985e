package org.stadtmosaik.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.stadtmosaik.shared.Sha256;

/**
 * The service worker of pages that Flow does not draw. Whoever serves it gives it its address: a
 * worker may look after what lies beside it only, and its name must stay the same in every build.
 */
public final class WorkerScript {

  private static final String FILE = "/META-INF/VAADIN/webapp/VAADIN/build/%s-worker.js";
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final int ETAG_BYTES = 8;

  private final byte[] script;
  private final String etag;

  private WorkerScript(byte[] script) {
    this.script = script;
    this.etag = '"' + HexFormat.of().formatHex(Sha256.of(script), 0, ETAG_BYTES) + '"';
  }

  /**
   * @param bundle the folder below {@code frontend}
   */
  public static WorkerScript of(String bundle) {
    try (InputStream file = WorkerScript.class.getResourceAsStream(FILE.formatted(bundle))) {
      return new WorkerScript(file == null ? new byte[0] : file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script, if the browser does not have it; 404 where the front end was not built. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request) {
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
}
