package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.survey.SurveyEnvelope;
import org.stadtmosaik.survey.SurveyRights;
import org.stadtmosaik.survey.Surveys;

/** Gives surveys out, and signatures for rights to answer them. */
@RestController
class SurveyController {

  private static final int MOST = 500;

  private final Surveys surveys;
  private final SurveyRights rights;
  private final ResidentProvider residents;
  private final Map<String, Served> served = new ConcurrentHashMap<>();

  SurveyController(Surveys surveys, SurveyRights rights, ResidentProvider residents) {
    this.surveys = surveys;
    this.rights = rights;
    this.residents = residents;
  }

  /** The newest version, or an older one for a phone that began with it. */
  @GetMapping("/api/v1/surveys/{handle}")
  ResponseEntity<byte[]> survey(
      @PathVariable String handle,
      @RequestParam @Nullable Integer version,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    Served answer = served(surveys.definition(handle, version), version);
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
    headers.set(HttpHeaders.ETAG, answer.etag());
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (answer.etag().equals(known)) {
      return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }
    headers.setContentType(MediaType.APPLICATION_JSON);
    boolean packed = encodings.contains("gzip");
    if (packed) {
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return new ResponseEntity<>(packed ? answer.gzip() : answer.json(), headers, HttpStatus.OK);
  }

  private Served served(SurveyEnvelope envelope, @Nullable Integer version) {
    if (version != null) {
      return Served.of(envelope);
    }
    Served known = served.get(envelope.handle());
    if (known != null && known.envelope().equals(envelope)) {
      return known;
    }
    if (served.size() >= MOST) {
      served.clear();
    }
    Served fresh = Served.of(envelope);
    served.put(envelope.handle(), fresh);
    return fresh;
  }

  /**
   * Signs for a code, or for the device's resident. With a code and nothing to sign it says whether
   * the code could be spent, and spends nothing.
   */
  @PostMapping("/api/v1/surveys/{handle}/spend")
  ResponseEntity<Signed> spend(@PathVariable String handle, HttpServletRequest request)
      throws IOException {
    Spend spend = Bodies.json(request, Spend.class);
    String code = spend.code();
    if (code != null && spend.blinded() == null) {
      rights.look(handle, code);
      return ResponseEntity.noContent().build();
    }
    byte[] blinded = Bodies.base64(spend.blinded());
    byte[] signature =
        code == null
            ? rights.spend(residents.reader(), handle, blinded)
            : rights.spend(handle, code, blinded);
    return ResponseEntity.ok(Signed.of(signature));
  }

  /**
   * What is asked for.
   *
   * @param code as it was typed; none for surveys that go by account
   * @param blinded what to sign, in base 64 for URLs; none to look only
   */
  record Spend(@Nullable String code, @Nullable String blinded) {}

  /** A blind signature in base 64 for URLs. */
  record Signed(String signature) {

    static Signed of(byte[] signature) {
      return new Signed(Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }
  }
}
