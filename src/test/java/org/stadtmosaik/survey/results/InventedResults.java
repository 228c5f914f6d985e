package org.stadtmosaik.survey.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.QuestionType;

/** Results that nobody gave, for tests of how they are read. */
public final class InventedResults {

  private InventedResults() {}

  public static LocalizedText text(String german, String arabic) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("de", german);
    texts.put("ar", arabic);
    return new LocalizedText(texts);
  }

  public static Bar bar(String code, String german, String arabic, long count) {
    return new Bar(code, text(german, arabic), count < 0 ? Figure.hidden() : Figure.shown(count));
  }

  /** How people travel: 31 of 124 by bus. A count below 0 is hidden. */
  public static QuestionResult single(long... counts) {
    return result(
        "weg",
        QuestionType.SINGLE,
        false,
        null,
        null,
        List.of(
            bar("bus", "Bus", "الحافلة", counts[0]),
            bar("rad", "Fahrrad", "الدراجة", counts[1]),
            bar("fuss", "Zu Fuß", "مشيًا", counts[2])),
        null);
  }

  /** The same by where people live. */
  public static QuestionResult crossed() {
    CrossTable cross =
        new CrossTable(
            "ort",
            text("Wo wohnen Sie?", "أين تسكنون؟"),
            List.of(
                column("nord", "Nord", "الشمال", Figure.shown(60)),
                column("sued", "Süd", "الجنوب", Figure.shown(60)),
                column("", "keine Angabe", "من دون إجابة", Figure.hidden())),
            List.of(
                List.of(Figure.shown(40), Figure.shown(20), Figure.hidden()),
                List.of(Figure.shown(10), Figure.hidden(), Figure.hidden()),
                List.of(Figure.shown(10), Figure.hidden(), Figure.hidden())),
            List.of(Figure.shown(0), Figure.shown(0), Figure.shown(0)));
    return result("weg", QuestionType.SINGLE, false, null, null, single(61, 30, 33).bars(), cross);
  }

  /** A scale of five, with its mean. */
  public static QuestionResult scale() {
    return result(
        "zufrieden",
        QuestionType.SCALE,
        false,
        new Statistics(3.44, 4, 1.2, false),
        null,
        List.of(
            bar("1", "1", "١", 10),
            bar("2", "2", "٢", 20),
            bar("3", "3", "٣", 30),
            bar("4", "4", "٤", 40),
            bar("5", "5", "٥", 24)),
        null);
  }

  public static QuestionResult ranking() {
    Ranking ranking =
        new Ranking(
            Ranking.Method.BORDA,
            List.of(
                new Ranking.Place("baum", text("Bäume", "الأشجار"), 2.1),
                new Ranking.Place("bank", text("Bänke", "المقاعد"), 1.2),
                new Ranking.Place("licht", text("Licht", "الإنارة"), 0.4)));
    return result(
        "wichtig",
        QuestionType.RANKING,
        false,
        null,
        ranking,
        List.of(
            bar("baum", "Bäume", "الأشجار", 70),
            bar("bank", "Bänke", "المقاعد", 40),
            bar("licht", "Licht", "الإنارة", 14)),
        null);
  }

  private static CrossTable.Column column(String code, String german, String arabic, Figure base) {
    return new CrossTable.Column(code, text(german, arabic), base);
  }

  private static QuestionResult result(
      String code,
      QuestionType type,
      boolean several,
      @org.jspecify.annotations.Nullable Statistics statistics,
      @org.jspecify.annotations.Nullable Ranking ranking,
      List<Bar> bars,
      @org.jspecify.annotations.Nullable CrossTable cross) {
    return new QuestionResult(
        code,
        null,
        type,
        text("Wie ist es?", "كيف الحال؟"),
        null,
        new Base(Figure.shown(124), Figure.shown(130)),
        bars,
        Figure.shown(6),
        several,
        statistics,
        ranking,
        cross,
        false);
  }
}
