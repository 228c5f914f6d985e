package org.stadtmosaik.legal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stadtmosaik.legal.Document;
import org.stadtmosaik.legal.Document.Kind;
import org.stadtmosaik.legal.Document.Run;
import org.stadtmosaik.legal.Document.Section;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

class TemplateTest {

  private static final LegalContent FULL =
      Arrays.stream(Fact.values())
          .reduce(
              LegalContent.empty(),
              (content, fact) -> content.with(fact, "<" + fact + ">"),
              (one, _) -> one);

  @Test
  void showsAGapForEveryFactThatIsMissingAndMakesNothingUp() {
    Set<String> gaps =
        Arrays.stream(LegalPage.values())
            .flatMap(
                page -> runs(Template.fill(page, LegalContent.empty(), Language.GERMAN)).stream())
            .filter(run -> run.kind() != Kind.TEXT)
            .peek(run -> assertThat(run.kind()).isEqualTo(Kind.GAP))
            .map(Run::text)
            .collect(Collectors.toSet());

    assertThat(gaps)
        .containsExactlyInAnyOrderElementsOf(
            LegalContent.empty().gaps().stream()
                .map(fact -> Messages.get(Language.GERMAN, fact.key()))
                .toList());
  }

  @Test
  void sayEveryFactOnSomePageInEveryLanguage() {
    Set<Fact> shown = EnumSet.allOf(Fact.class);
    shown.remove(Fact.REPORT_MAILBOX);
    for (Language language : Language.shipped()) {
      Set<String> values = new java.util.HashSet<>();
      for (LegalPage page : LegalPage.values()) {
        Document document = Template.fill(page, FULL, language);
        assertThat(document.gaps()).isZero();
        runs(document).stream()
            .filter(run -> run.kind() != Kind.TEXT)
            .forEach(run -> values.add(run.text()));
      }
      assertThat(values)
          .as(language.tag())
          .containsExactlyInAnyOrderElementsOf(
              shown.stream().map(fact -> "<" + fact + ">").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSamePartsInEveryLanguage(LegalPage page) {
    List<Integer> german = sizes(Template.fill(page, FULL, Language.GERMAN));
    for (Language language : Language.shipped()) {
      assertThat(sizes(Template.fill(page, FULL, language))).isEqualTo(german);
    }
  }

  @Test
  void leavesOutWhatACommuneHasNot() {
    LegalContent without = LegalContent.empty();
    String imprint = text(Template.fill(LegalPage.IMPRINT, without, Language.GERMAN));
    assertThat(imprint).doesNotContain("Umsatzsteuer", "Medienstaatsvertrag");
    assertThat(
            text(
                Template.fill(
                    LegalPage.IMPRINT, without.with(Fact.VAT_ID, "DE 1"), Language.GERMAN)))
        .contains("Umsatzsteuergesetzes: DE 1");
  }

  @Test
  void saysThePrivacyNoticeInFiveSentencesFirst() {
    for (Language language : Language.shipped()) {
      List<Section> sections = Template.fill(LegalPage.PRIVACY, FULL, language).sections();
      assertThat(sections.getFirst().blocks()).hasSize(5);
      assertThat(sections.getFirst().folded()).isFalse();
      assertThat(sections.subList(1, sections.size())).allMatch(Section::folded);
    }
  }

  @Test
  void namesEveryReasonForDecliningInTheTerms() {
    String terms = text(Template.fill(LegalPage.TERMS, FULL, Language.ARABIC));
    for (DeclineReason reason : DeclineReason.values()) {
      assertThat(terms)
          .contains(
              Messages.get(Language.ARABIC, reason.key()),
              Messages.get(Language.ARABIC, reason.sentenceKey()));
    }
  }

  @Test
  void addsWhatTheCommuneWroteInTheReadersLanguageOrSaysWhichItIs() {
    LegalContent own =
        new LegalContent(
            Map.of(), Map.of(LegalPage.TERMS, LocalizedText.of(Language.GERMAN, "Auch am Stand.")));

    var block =
        Template.fill(LegalPage.TERMS, own, Language.TURKISH)
            .sections()
            .getLast()
            .blocks()
            .getFirst();
    assertThat(block.language()).isEqualTo("de");
    assertThat(block.runs()).containsExactly(new Run(Kind.TEXT, "Auch am Stand."));
  }

  @Test
  void takesAFactForWordsAndNeverForAPattern() {
    String awkward = "{0} 'Amt' - <b>\n{1}";
    LegalContent content = LegalContent.empty().with(Fact.AUTHORITY, awkward);

    assertThat(text(Template.fill(LegalPage.IMPRINT, content, Language.GERMAN))).contains(awkward);
  }

  private static List<Integer> sizes(Document document) {
    return document.sections().stream().map(section -> section.blocks().size()).toList();
  }

  private static List<Run> runs(Document document) {
    List<Run> runs = new ArrayList<>();
    document
        .sections()
        .forEach(section -> section.blocks().forEach(block -> runs.addAll(block.runs())));
    return runs;
  }

  private static String text(Document document) {
    return runs(document).stream().map(Run::text).collect(Collectors.joining());
  }
}
