package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.results.DatasetSource;
import org.stadtmosaik.results.DatasetSourceContract;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** Surveys keep to the contract of what can be taken out. */
@DatabaseTest
@Import(Fixtures.class)
class SurveyDatasetIT extends DatasetSourceContract {

  private static final String DEFINITION =
      """
      {"schema":1,"code":"park","title":{"de":"Park"},"languages":["de","en"],"original":"de","access":"open",
       "groups":[{"code":"g","pages":[{"code":"p","questions":[
        {"code":"way","type":"single","title":{"de":"Womit?","en":"How?"},
         "options":[{"code":"bike","label":{"de":"Rad","en":"Bike"}},{"code":"foot","label":{"de":"Zu Fuß"}}]},
        {"code":"age","type":"number","title":{"de":"Alter"},"min":0,"declinable":true},
        {"code":"words","type":"text","title":{"de":"Warum?"}}]}]}]}
      """;

  private final SecureRandom random = new SecureRandom();

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyDataset source;
  @Autowired private Surveys surveys;
  @Autowired private Exports exports;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  @TempDir private Path folder;
  private Town town;
  private SurveySummary survey;

  @BeforeEach
  void aSurveyWithResponses() {
    town = fixtures.aTown();
    survey = surveys.publish(permitted(), town.project().id(), DEFINITION);
    answer("{\"answers\":{\"way\":\"bike\",\"age\":41,\"words\":\"=1+1\"}}");
    answer("{\"answers\":{\"age__declined\":true}}");
  }

  @Test
  void holdsTheResponsesWithCodesAndWithWords() throws Exception {
    Path out = folder.resolve("out");
    exports.write(
        exports.dataset(permitted(), "survey", activity(), Language.ENGLISH),
        out,
        ExportVariant.RESEARCH);
    assertThat(Files.readString(out.resolve("responses.csv")).lines())
        .contains(
            "meta__version,meta__week,meta__language,meta__channel,meta__role,way,age,words",
            "1,2026-11-23,de,web,,bike,41,=1+1",
            "1,2026-11-23,de,web,,,-99,");
    assertThat(Files.readString(out.resolve("codebook.csv")))
        .contains("way,way,single,value,1,1,bike,Rad,Bike\r\n")
        .contains("age,age,number,value,1,1,-99,möchte ich nicht sagen,prefer not to say\r\n");
    assertThat(out.resolve("responses.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("README.txt"))).contains("responses.xlsx (2 rows");
  }

  @Test
  void letsNoCellOfTheSpreadsheetVariantBeAFormula() throws Exception {
    Path out = folder.resolve("out");
    exports.write(source.dataset(permitted(), activity()), out, ExportVariant.SPREADSHEET);
    assertThat(Files.readString(out.resolve("responses.csv"))).contains(",'=1+1\r\n");
  }

  @Test
  void leavesOutWhatWasTakenBack() throws Exception {
    jdbc.sql(
            "UPDATE survey_response SET state = 'WITHDRAWN', version = NULL, week = NULL,"
                + " language = NULL, channel = NULL, body = NULL, body_hash = NULL"
                + " WHERE survey_id = ? AND body LIKE '%bike%'")
        .param(activity())
        .update();
    Path out = folder.resolve("out");
    exports.write(source.dataset(permitted(), activity()), out, ExportVariant.RESEARCH);
    assertThat(Files.readString(out.resolve("responses.csv"))).doesNotContain("bike");
  }

  private void answer(String body) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    jdbc.sql(
            "INSERT INTO survey_response (survey_id, response_key, state, version, week, language,"
                + " channel, role, quotas, body, body_hash)"
                + " VALUES (?, ?, 'KEPT', 1, '2026-11-23', 'de', 'web', NULL, NULL, ?, ?)")
        .param(activity())
        .param(key)
        .param(body)
        .param(key)
        .update();
  }

  @Override
  protected DatasetSource source() {
    return source;
  }

  @Override
  protected UUID activity() {
    return survey.id().value();
  }

  @Override
  protected Actor permitted() {
    return Fixtures.aLeadOf(town);
  }

  @Override
  protected Actor foreigner() {
    return Fixtures.aLeadOf(fixtures.aTown());
  }

  @Override
  protected void addMore() {
    answer("{\"answers\":{\"way\":\"foot\"}}");
  }

  @Override
  protected void reading(Runnable reading) {
    transaction.executeWithoutResult(_ -> reading.run());
  }
}
