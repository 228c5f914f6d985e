package org.stadtmosaik.survey.transfer.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Columns of the portal's own, in which everything stands that XLSForm has no column for. A cell
 * holds 32,767 letters, so a long one goes on in the next column.
 */
final class OwnColumns {

  static final String ELEMENT = "stadtmosaik::element";
  static final String SURVEY = "stadtmosaik::survey";
  static final String NOTES = "stadtmosaik::notes";

  /** What the other columns say of the own ones; a number, {@link #PRESENT} where it is written. */
  static final String FORMAT = "stadtmosaik::format";

  /** The second says the limits of days in the column constraint; the first had no number. */
  static final String PRESENT = "2";

  private static final int ROOM = 30_000;
  private static final int MOST = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(60).build())
                  .build())
          .build();

  private OwnColumns() {}

  /** The cells of a JSON object. */
  static Map<String, String> cells(String column, ObjectNode json) {
    Map<String, String> cells = new LinkedHashMap<>();
    String text = JSON.writeValueAsString(json);
    for (int part = 1; (part - 1) * ROOM < text.length(); part++) {
      int from = (part - 1) * ROOM;
      cells.put(
          part == 1 ? column : column + "_" + part,
          text.substring(from, Math.min(text.length(), from + ROOM)));
    }
    return cells;
  }

  /**
   * The JSON object of a row, if it has one.
   *
   * @throws TransferRefusedException with the row, if it is damaged
   */
  static Optional<ObjectNode> read(FormTable.Row row, String column) {
    StringBuilder text = new StringBuilder(row.exact(column));
    for (int part = 2; part <= MOST && row.cells().containsKey(column + "_" + part); part++) {
      text.append(row.exact(column + "_" + part));
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (JSON.readTree(text.toString()) instanceof ObjectNode json) {
        return Optional.of(json);
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw new TransferRefusedException("ownColumn", column, row.number());
  }
}
