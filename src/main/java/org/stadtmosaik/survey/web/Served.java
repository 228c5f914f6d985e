package org.stadtmosaik.survey.web;

import java.util.HexFormat;
import org.stadtmosaik.shared.Gzip;
import org.stadtmosaik.survey.SurveyEnvelope;
import org.stadtmosaik.survey.secret.Hash;
import tools.jackson.databind.json.JsonMapper;

/**
 * A survey ready to be sent, so that a thousand phones cost no more than one.
 *
 * @param etag with its quotation marks
 */
record Served(SurveyEnvelope envelope, byte[] json, byte[] gzip, String etag) {

  private static final int ETAG_BYTES = 16;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Served of(SurveyEnvelope envelope) {
    byte[] json = JSON.writeValueAsBytes(envelope);
    String hash = HexFormat.of().formatHex(Hash.of(json).bytes(), 0, ETAG_BYTES);
    return new Served(envelope, json, Gzip.packed(json), '"' + hash + '"');
  }
}
