package org.stadtmosaik.idea.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** Nothing is cut off or covered, whatever a board is called. */
  @ParameterizedTest
  @EnumSource(names = {"POSTER_A4", "CARDS"})
  void printsLongWordsInAllLanguages(BoardSheet sheet) throws Exception {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, String> intros = new LinkedHashMap<>();
    for (Language language : Language.shipped()) {
      String word = language.tag().equals("ar") ? "مشاركة " : "Wiederaufforstungsmaßnahme ";
      titles.put(language.tag(), word.repeat(3) + "T" + Language.shipped().indexOf(language));
      intros.put(language.tag(), word.repeat(8) + "I" + Language.shipped().indexOf(language));
    }
    BoardSummary wordy =
        new BoardSummary(
            board.id(),
            board.commune(),
            board.project(),
            "lang",
            new LocalizedText(titles),
            new LocalizedText(intros),
            ReviewPolicy.BEFORE);

    byte[] pdf = pdf(wordy, sheet, 15, Language.shipped());

    String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    for (Language language : Language.shipped()) {
      assertThat(text).contains("T" + Language.shipped().indexOf(language));
      if (sheet == BoardSheet.POSTER_A4) {
        assertThat(text).contains("I" + Language.shipped().indexOf(language));
      }
    }
    assertThat(PrintedPages.scanned(pdf, "long" + sheet.ordinal()))
        .containsExactly(PORTAL + "/b/" + board.id().value());
  }

  /** What the words leave is not left empty. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void leavesNoEmptyPlace(String tag) throws Exception {
    Language language = new Language(tag);
    byte[] one = pdf(BoardSheet.POSTER_A4, 0, List.of(language));
    byte[] all = pdf(BoardSheet.POSTER_A4, 0, Language.shipped());
    PrintedPages.scanned(one, "one" + tag);
    PrintedPages.scanned(all, "all" + tag);

    assertThat(PrintedPages.widestGap("one" + tag)).isLessThan(0.09);
    assertThat(PrintedPages.widestGap("all" + tag)).isLessThan(0.09);
  }

  private byte[] pdf(BoardSheet sheet, int neighbourhoods, List<Language> languages) {
    return pdf(board, sheet, neighbourhoods, languages);
  }

  private byte[] pdf(
      BoardSummary shown, BoardSheet sheet, int neighbourhoods, List<Language> languages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<LocalizedText> names =
        IntStream.rangeClosed(1, neighbourhoods)
            .mapToObj(i -> LocalizedText.of(Language.GERMAN, "Stadtteil " + i))
            .toList();
    sheets.draw(shown, names, sheet, languages, out);
    return out.toByteArray();
  }
}
