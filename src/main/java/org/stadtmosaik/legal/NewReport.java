package org.stadtmosaik.legal;

import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/**
 * A barrier that somebody met.
 *
 * @param clientId made where it was written: sent twice, it is kept once
 * @param contact how to answer, whatever they like; may be empty
 */
public record NewReport(
    CommuneId commune, UUID clientId, String text, String contact, Language language) {

  @Override
  public String toString() {
    return "report " + clientId;
  }
}
