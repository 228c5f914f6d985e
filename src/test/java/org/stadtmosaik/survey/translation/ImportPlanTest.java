package org.stadtmosaik.survey.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.translation.ImportLine.Kind;
import org.stadtmosaik.survey.translation.TranslationFile.Entry;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/** What a translator's file does to a questionnaire that has gone on meanwhile. */
class ImportPlanTest {

  private static final QuestionnaireDocument DOCUMENT =
      QuestionnaireDocument.read(
          """
          {"schema":1,"code":"s","title":{"de":"Der Park"},"intro":{"de":"Hallo","ar":"مرحبا"},
           "languages":["de","ar","tr"],"original":"de","access":"open",
           "groups":[{"code":"g","pages":[{"code":"p","questions":[
             {"code":"age","type":"number","title":{"de":"Wie alt?"}},
             {"code":"why","type":"text","title":{"de":"Mit {{age}} noch jung?"}}]}]}]}
          """);

  @Test
  void addsAndChangesTextsAsOneEditThatCanBeTakenBack() {
    ImportPlan plan =
        plan(entry("survey#title", "Der Park", "الحديقة"), entry("survey#intro", "Hallo", "أهلًا"));

    assertThat(plan.lines()).extracting(ImportLine::kind).containsExactly(Kind.CHANGED, Kind.ADDED);
    var applied = DOCUMENT.apply(plan.edit());
    assertThat(applied.document().definition().at("/title/ar").stringValue()).isEqualTo("الحديقة");
    assertThat(applied.document().apply(applied.inverse()).document()).isEqualTo(DOCUMENT);
  }

  @Test
  void countsWhatIsThereAlreadyAndWhatIsStillEmpty() {
    ImportPlan plan =
        plan(entry("survey#intro", "Hallo", "مرحبا"), entry("survey#title", "Der Park", " "));

    assertThat(plan.changesAnything()).isFalse();
    assertThat(plan.same()).isEqualTo(1);
    assertThat(plan.empty()).isEqualTo(1);
  }

  @Test
  void takesATranslationOfAnEarlierOriginalAndSaysThatItIsStale() {
    ImportPlan plan = plan(entry("survey#title", "Der Garten", "البستان"));

    assertThat(plan.count(Kind.STALE)).isEqualTo(1);
    QuestionnaireDocument after = DOCUMENT.apply(plan.edit()).document();
    assertThat(after.translations().get("ar").stale()).isEqualTo(1);
    assertThat(TranslationUnit.of(after, "ar").getFirst().state()).isEqualTo(TextState.STALE);
  }

  @Test
  void takesTheOriginalOfATableFromItsOwnColumn() {
    TranslationFile table =
        new TranslationFile(
            null,
            List.of("de", "ar"),
            List.of(
                new Entry("survey#title", "de", null, "Der Garten", false, 2),
                new Entry("survey#title", "ar", null, "البستان", false, 2)));

    assertThat(ImportPlan.of(DOCUMENT, table).lines())
        .extracting(ImportLine::kind)
        .containsExactly(Kind.STALE);
  }

  @Test
  void believesAReviewThatAStaleTextIsRight() {
    QuestionnaireDocument stale =
        DOCUMENT
            .apply(new Edit.Put("survey", "intro.de", StringNode.valueOf("Hallo zusammen")))
            .document();
    assertThat(stale.translations().get("ar").stale()).isEqualTo(1);
    Entry reviewed = new Entry("survey#intro", "ar", "Hallo zusammen", "مرحبا", true, 1);
    Entry unread = new Entry("survey#intro", "ar", "Hallo zusammen", "مرحبا", false, 1);

    assertThat(ImportPlan.of(stale, file(unread)).changesAnything()).isFalse();
    ImportPlan plan = ImportPlan.of(stale, file(reviewed));

    assertThat(plan.count(Kind.CONFIRMED)).isEqualTo(1);
    assertThat(stale.apply(plan.edit()).document().translations().get("ar").stale()).isZero();
  }

  @Test
  void refusesUnknownTextsLostPlaceholdersAndWhatIsThereTwiceLineByLine() {
    ImportPlan plan =
        plan(
            entry("question:gone#title", "Weg", "ا"),
            entry("question:why#title", "Mit {{age}} noch jung?", "هل أنت شاب؟"),
            entry("question:age#title", "Wie alt?", "كم {{name}}؟"),
            entry("survey#title", "Der Park", "الحديقة"),
            entry("survey#title", "Der Park", "المتنزه"),
            entry("survey#intro", "Hallo", "x".repeat(20_001)));

    assertThat(plan.lines())
        .extracting(ImportLine::reason)
        .containsExactly("unknown", "lost", "foreign", "twice", "long", "");
    assertThat(plan.edit().edits()).hasSize(1);
    for (Language language : Language.shipped()) {
      assertThat(plan.lines().subList(0, 5))
          .allSatisfy(line -> {
            assertThat(line.reason(language)).isNotBlank();
            assertThat(line.place(language)).isNotBlank();
          });
    }
  }

  @Test
  void allowsPlaceholdersToMoveAndToBeSpacedOtherwise() {
    assertThat(
            plan(entry("question:why#title", "Mit {{age}} noch jung?", "شاب {{ age }}؟")).lines())
        .extracting(ImportLine::kind)
        .containsExactly(Kind.ADDED);
  }

  @Test
  void refusesFilesOfOtherLanguages() {
    assertThatThrownBy(
            () -> ImportPlan.of(DOCUMENT, new TranslationFile("en", List.of("ar"), List.of())))
        .hasMessageStartingWith("surveytranslation.file.original");
    assertThatThrownBy(
            () -> ImportPlan.of(DOCUMENT, new TranslationFile("de", List.of("uk"), List.of())))
        .hasMessageStartingWith("surveytranslation.file.language");
    assertThatThrownBy(
            () -> ImportPlan.of(DOCUMENT, new TranslationFile("de", List.of("de"), List.of())))
        .hasMessageStartingWith("surveytranslation.file.noTarget");
  }

  private static ImportPlan plan(Entry... entries) {
    return ImportPlan.of(DOCUMENT, file(entries));
  }

  private static TranslationFile file(Entry... entries) {
    return new TranslationFile("de", List.of("ar"), List.of(entries));
  }

  private static Entry entry(String key, @Nullable String source, String text) {
    return new Entry(key, "ar", source, text, false, 1);
  }
}
