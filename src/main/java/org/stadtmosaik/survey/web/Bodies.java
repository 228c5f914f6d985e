package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.SurveyRefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What comes in, read up to a limit whatever its headers say. */
final class Bodies {

  private static final int SMALL = 4096;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Bodies() {}

  /**
   * @throws SurveyRefusedException if there is more
   */
  static byte[] bytes(HttpServletRequest request, int most) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new SurveyRefusedException(ProblemKind.TOO_LARGE);
    }
    return bytes;
  }

  /**
   * A few words of JSON.
   *
   * @throws SurveyRefusedException if it is something else
   */
  static <T> T json(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] bytes = bytes(request, SMALL);
    try {
      @Nullable T read = JSON.readValue(bytes, type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw new SurveyRefusedException(ProblemKind.UNREADABLE);
  }

  /**
   * Bytes in base 64 for URLs.
   *
   * @throws SurveyRefusedException if it is something else
   */
  static byte[] base64(@Nullable String text) {
    try {
      if (text != null) {
        return Base64.getUrlDecoder().decode(text);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new SurveyRefusedException(ProblemKind.UNREADABLE);
  }
}
