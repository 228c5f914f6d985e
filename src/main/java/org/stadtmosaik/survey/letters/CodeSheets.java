package org.stadtmosaik.survey.letters;

import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.paper.Ink;
import org.stadtmosaik.paper.PdfFile;
import org.stadtmosaik.paper.QrCode;
import org.stadtmosaik.paper.Room;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.secret.Code;

/**
 * Prints codes as PDF. Pages go out as they are made; nothing of them is kept. What all pages have
 * in common is in the file once.
 */
@Component
public class CodeSheets {

  private static final float MILLIMETRE = Room.MILLIMETRE;
  private static final float WIDTH = PageSize.A4.getWidth();
  private static final float HEIGHT = PageSize.A4.getHeight();
  private static final float MARGIN = 22 * MILLIMETRE;

  private static final float LETTER_QR = 44 * MILLIMETRE;
  private static final float LETTER_CODE = 17;

  private static final int COLUMNS = 2;
  private static final float CARD_WIDTH = WIDTH / COLUMNS;
  private static final float CARD_HEIGHT = HEIGHT / (Sheet.CARDS.perPage() / COLUMNS);
  private static final float CARD_MARGIN = 7 * MILLIMETRE;
  private static final float CARD_QR = 33 * MILLIMETRE;
  private static final float CARD_CODE = 9;

  private final PortalPlace place;

  CodeSheets(PortalPlace place) {
    this.place = place;
  }

  /**
   * Writes a PDF.
   *
   * @param languages at least one, in the order in which they are read
   * @param out stays open
   */
  public void write(
      SurveySummary survey,
      List<Code> codes,
      Sheet sheet,
      List<Language> languages,
      OutputStream out) {
    String address = place.address("/s/" + survey.handle());
    PdfFile.write(
        PageSize.A4,
        survey.title().in(languages.getFirst()).text(),
        languages.getFirst(),
        out,
        (document, content, fonts) -> {
          SheetTexts texts = new SheetTexts(fonts, survey.title(), languages, shown(address));
          Pages pages = new Pages(document, content, fonts.fixed(), address);
          if (sheet == Sheet.LETTERS) {
            pages.letters(codes, texts);
          } else {
            pages.cards(codes, texts);
          }
        });
  }

  /** For people who type it. */
  private static String shown(String address) {
    return address.replaceFirst("^https?://", "");
  }

  /** The pages of one file. */
  private record Pages(Document document, PdfContentByte content, BaseFont fixed, String address) {

    private void letters(List<Code> codes, SheetTexts texts) {
      PdfTemplate common = content.createTemplate(WIDTH, HEIGHT);
      float below = HEIGHT - MARGIN - LETTER_QR - 10 * MILLIMETRE;
      texts.letter(common, new Room(MARGIN, MARGIN, WIDTH - MARGIN, below));
      for (Code code : codes) {
        document.newPage();
        content.addTemplate(common, 0, 0);
        float y = HEIGHT - MARGIN - LETTER_QR;
        qr(code).draw(content, MARGIN, y, LETTER_QR);
        float x = MARGIN + LETTER_QR + 10 * MILLIMETRE;
        text(code.grouped(), x, y + LETTER_QR / 2, LETTER_CODE);
        text(shown(address), x, y + LETTER_QR / 2 - 24, 10);
      }
    }

    private void cards(List<Code> codes, SheetTexts texts) {
      PdfTemplate common = content.createTemplate(CARD_WIDTH, CARD_HEIGHT);
      texts.card(
          common,
          new Room(
              CARD_MARGIN + CARD_QR + 4 * MILLIMETRE,
              CARD_MARGIN + 11,
              CARD_WIDTH - CARD_MARGIN,
              CARD_HEIGHT - CARD_MARGIN));
      for (int i = 0; i < codes.size(); i++) {
        int onPage = i % Sheet.CARDS.perPage();
        if (onPage == 0) {
          document.newPage();
          Ink.cuts(content, WIDTH, HEIGHT, COLUMNS, Sheet.CARDS.perPage() / COLUMNS);
        }
        float x = onPage % COLUMNS * CARD_WIDTH;
        float y = HEIGHT - (onPage / COLUMNS + 1) * CARD_HEIGHT;
        content.addTemplate(common, x, y);
        qr(codes.get(i)).draw(content, x + CARD_MARGIN, y + CARD_MARGIN + 16, CARD_QR);
        text(codes.get(i).grouped(), x + CARD_MARGIN, y + CARD_MARGIN, CARD_CODE);
        text(shown(address), x + CARD_MARGIN + CARD_QR + 4 * MILLIMETRE + 8, y + CARD_MARGIN, 6);
      }
    }

    private QrCode qr(Code code) {
      return QrCode.of(address + "#c=" + code.text());
    }

    private void text(String text, float x, float y, float size) {
      Ink.text(content, fixed, text, x, y, size);
    }
  }
}
