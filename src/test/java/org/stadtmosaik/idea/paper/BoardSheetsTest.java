package org.stadtmosaik.idea.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.stadtmosaik.account.PortalPlaces;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.paper.PrintedPages;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** A board on paper; the pictures that one can look at lie in {@code target/paper}. */
class BoardSheetsTest {

  private static final String PORTAL = "https://mitmachen.stadt.example";

  private final BoardSheets sheets = new BoardSheets(null, PortalPlaces.at(PORTAL));
  private final BoardSummary board =
      new BoardSummary(
          new BoardId(UUID.randomUUID()),
          new CommuneId(UUID.randomUUID()),
          new ProjectId(UUID.randomUUID()),
          "hitze",
          LocalizedText.of(
              "Wo ist es Ihnen im Sommer zu heiß?",
              "Where is it too hot for you in summer?",
              "أين يشتدّ عليكم حرّ الصيف؟"),
          LocalizedText.of(
              "Wir suchen Orte ohne Schatten, Wasser und Bänke. Daraus werden Fragen für die"
                  + " Forschung.",
              "We look for places without shade, water and benches. They become research"
                  + " questions.",
              "نبحث عن أماكن بلا ظلّ ولا ماء ولا مقاعد، ومنها تنشأ أسئلة البحث."),
          ReviewPolicy.BEFORE);

  @ParameterizedTest
  @EnumSource(names = {"POSTER_A4", "POSTER_A3"})
  void printsAPosterWithTheBoardsAddress(BoardSheet sheet) throws Exception {
    byte[] pdf =
        pdf(
            sheet,
            2,
            List.of(Language.GERMAN, Language.ARABIC, Language.TURKISH, Language.UKRAINIAN));

    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getNumberOfPages()).isEqualTo(1);
    Rectangle size = reader.getPageSize(1);
    assertThat(Math.round(size.getWidth() / 72 * 25.4f))
        .isEqualTo(sheet == BoardSheet.POSTER_A4 ? 210 : 297);
    assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
        .contains("Wo ist es Ihnen", "Скануйте код", "mitmachen.stadt.example/b/");
    // Joined Arabic letters, as the fonts draw them.
    assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).containsPattern("[\uFE70-\uFEFC]");
    assertThat(PrintedPages.scanned(pdf, sheet.name().toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(PORTAL + "/b/" + board.id().value());
  }

  @Test
  void printsFourCardsToWriteOn() throws Exception {
    byte[] pdf =
        pdf(
            BoardSheet.CARDS,
            11,
            List.of(Language.GERMAN, Language.ARABIC, Language.TURKISH, Language.UKRAINIAN));

    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getNumberOfPages()).isEqualTo(1);
    String text = new PdfTextExtractor(reader).getTextFromPage(1);
    assertThat(text).contains("Meine Idee", "Fikrim", "Моя ідея", "Stadtteil 11", "Türkçe");
    assertThat(PrintedPages.scanned(pdf, "hand"))
        .containsExactly(PORTAL + "/b/" + board.id().value());
  }

  @Test
  void leavesALineForAPlaceWhereThereAreTooManyToTick() throws Exception {
    byte[] pdf = pdf(BoardSheet.CARDS, 16, List.of(Language.ARABIC));

    PdfReader reader = new PdfReader(pdf);
    assertThat(reader.getNumberOfPages()).isEqualTo(1);
    assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).doesNotContain("16");
    assertThat(PrintedPages.scanned(pdf, "handar")).hasSize(1);
  }

  private byte[] pdf(BoardSheet sheet, int neighbourhoods, List<Language> languages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<LocalizedText> names =
        IntStream.rangeClosed(1, neighbourhoods)
            .mapToObj(i -> LocalizedText.of(Language.GERMAN, "Stadtteil " + i))
            .toList();
    sheets.draw(board, names, sheet, languages, out);
    return out.toByteArray();
  }
}
