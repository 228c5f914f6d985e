package org.stadtmosaik.survey;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.media.Darkroom;
import org.stadtmosaik.shared.InvalidInputException;

/** Photos that come with an answer: small on the phone already, and made anew here all the same. */
@Component
class SurveyPhotos {

  private final Darkroom darkroom;

  SurveyPhotos(Darkroom darkroom) {
    this.darkroom = darkroom;
  }

  /**
   * @param sent in base 64, by question
   * @throws SurveyRefusedException if one is no picture
   */
  Map<String, byte[]> develop(Map<String, String> sent) {
    Map<String, byte[]> developed = new LinkedHashMap<>();
    sent.forEach((question, text) -> {
      try {
        developed.put(question, darkroom.develop(Base64.getDecoder().decode(text)));
      } catch (InvalidInputException | IllegalArgumentException e) {
        throw SurveyRefusedException.photo(question);
      }
    });
    return developed;
  }
}
