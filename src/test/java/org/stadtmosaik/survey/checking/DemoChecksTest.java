package org.stadtmosaik.survey.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** The surveys that the portal itself shows have nothing to be found. */
class DemoChecksTest {

  private static final Path FOLDER = Path.of("src/main/resources/demo/surveys");

  @ParameterizedTest
  @ValueSource(strings = {"wohnen.json", "schulweg.json", "draussen.json"})
  void findsNothingThatMatters(String file) throws IOException {
    List<Finding> findings =
        Checks.of(QuestionnaireDocument.read(Files.readString(FOLDER.resolve(file))));
    findings.forEach(it ->
        System.out.println(it.severity() + " " + it.address() + " " + it.in(Language.GERMAN)));
    assertThat(findings)
        .filteredOn(it -> it.severity() != Severity.HINT)
        .extracting(it -> it.address() + " " + it.in(Language.GERMAN))
        .isEmpty();
  }
}
