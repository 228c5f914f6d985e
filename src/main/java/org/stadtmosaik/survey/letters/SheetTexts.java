package org.stadtmosaik.survey.letters;

import java.util.List;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfContentByte;
import org.stadtmosaik.paper.Fonts;
import org.stadtmosaik.paper.Room;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** What the sheets say, each language in its own direction. */
final class SheetTexts {

  private static final float LARGEST = 11;

  private final Fonts fonts;
  private final LocalizedText title;
  private final List<Language> languages;
  private final String address;

  SheetTexts(Fonts fonts, LocalizedText title, List<Language> languages, String address) {
    this.fonts = fonts;
    this.title = title;
    this.languages = List.copyOf(languages);
    this.address = address;
  }

  /** Invitation and instructions in each language, in letters as large as the room allows. */
  void letter(PdfContentByte page, Room room) {
    room.fill(page, languages, LARGEST, this::letter);
  }

  /** A line or two in each language. */
  void card(PdfContentByte page, Room room) {
    room.fill(page, languages, LARGEST - 3, this::card);
  }

  private List<Paragraph> letter(Language language, float size) {
    return List.of(
        fonts.bold(title.in(language).text(), size + 1),
        fonts.plain(Messages.get(language, "surveyletter.letter.invitation"), size),
        fonts.plain(Messages.get(language, "surveyletter.letter.how", address), size),
        fonts.plain(Messages.get(language, "surveyletter.letter.secret"), size));
  }

  private List<Paragraph> card(Language language, float size) {
    return List.of(
        fonts.bold(title.in(language).text(), size),
        fonts.plain(Messages.get(language, "surveyletter.card"), size));
  }
}
