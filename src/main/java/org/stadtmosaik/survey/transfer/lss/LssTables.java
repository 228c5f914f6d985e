package org.stadtmosaik.survey.transfer.lss;

import java.util.List;
import java.util.Map;

/**
 * A LimeSurvey file as it is: tables of rows.
 *
 * @param version LimeSurvey's DBVersion, such as 177 (2.05) or 703 (7)
 * @param languages as the file lists them
 * @param tables rows by the table's name; a row is its fields by name
 */
record LssTables(
    int version, List<String> languages, Map<String, List<Map<String, String>>> tables) {

  List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
