package org.stadtmosaik.survey.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.stadtmosaik.account.PortalPlaces;
import org.stadtmosaik.paper.PrintedPages;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.secret.Code;

/** Codes on paper; the pictures that one can look at lie in {@code target/paper}. */
class CodeSheetsTest {

  private static final String PORTAL = "https://mitmachen.stadt.example";

  private final CodeSheets sheets = new CodeSheets(PortalPlaces.at(PORTAL));
  private final SurveySummary survey =
      new SurveySummary(
          new SurveyId(UUID.randomUUID()),
          "k3v9x2m7qa",
          new CommuneId(UUID.randomUUID()),
          new ProjectId(UUID.randomUUID()),
          "park",
          LocalizedText.of("Unser Park am Kanal", "Our park by the canal", "حديقتنا عند القناة"),
          Access.CODES,
          1,
          SurveyPhase.OPEN,
          null,
          null,
          12,
          false);

  @Test
  void printsALetterForEachCode() throws Exception {
    List<Code> codes = codes(3);
    byte[] pdf = pdf(codes, Sheet.LETTERS, Language.shipped());
    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getNumberOfPages()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(i + 1))
          .contains(codes.get(i).grouped(), "mitmachen.stadt.example/s/k3v9x2m7qa");
    }
    assertThat(PrintedPages.scanned(pdf, "letter")).isEqualTo(links(codes));
  }

  @Test
  void printsTenCardsOnAPage() throws Exception {
    List<Code> codes = codes(12);
    byte[] pdf =
        pdf(codes, Sheet.CARDS, List.of(Language.GERMAN, Language.ARABIC, Language.UKRAINIAN));
    assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(2);
    assertThat(PrintedPages.scanned(pdf, "cards")).isEqualTo(links(codes));
  }

  @Test
  void keepsThousandsOfLettersSmallAndOutOfTheHeap() {
    List<Code> codes = codes(5_000);
    long[] written = new long[1];
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int one) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            written[0] += length;
          }
        };
    sheets.write(survey, codes, Sheet.LETTERS, Language.shipped(), counting);
    assertThat(written[0] / codes.size()).isLessThan(6_000);
  }

  private static List<Code> codes(int count) {
    return Stream.generate(Code::random).limit(count).toList();
  }

  private byte[] pdf(List<Code> codes, Sheet sheet, List<Language> languages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheets.write(survey, codes, sheet, languages, out);
    assertThat(new String(out.toByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    return out.toByteArray();
  }

  private static Set<String> links(List<Code> codes) {
    return codes.stream()
        .map(code -> PORTAL + "/s/k3v9x2m7qa#c=" + code.text())
        .collect(Collectors.toSet());
  }
}
