package org.stadtmosaik.survey.results.reading;

import com.ibm.icu.text.NumberFormat;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Shares in words and in whole percents. */
public final class Shares {

  /** What has a word of its own, and how that is called. */
  private enum Word {
    NONE(0, "surveyresults.share.none"),
    FEW(0.05, "surveyresults.share.few"),
    TENTH(0.1, "surveyresults.share.tenth"),
    FIFTH(0.2, "surveyresults.share.fifth"),
    QUARTER(0.25, "surveyresults.share.quarter"),
    THREE_TENTHS(0.3, "surveyresults.share.threeTenths"),
    THIRD(1 / 3d, "surveyresults.share.third"),
    TWO_FIFTHS(0.4, "surveyresults.share.twoFifths"),
    HALF(0.5, "surveyresults.share.half"),
    THREE_FIFTHS(0.6, "surveyresults.share.threeFifths"),
    TWO_THIRDS(2 / 3d, "surveyresults.share.twoThirds"),
    SEVEN_TENTHS(0.7, "surveyresults.share.sevenTenths"),
    THREE_QUARTERS(0.75, "surveyresults.share.threeQuarters"),
    FOUR_FIFTHS(0.8, "surveyresults.share.fourFifths"),
    NINE_TENTHS(0.9, "surveyresults.share.nineTenths"),
    ALMOST_ALL(0.96, "surveyresults.share.almostAll"),
    ALL(1, "surveyresults.share.all");

    private final double share;
    private final String key;

    Word(double share, String key) {
      this.share = share;
      this.key = key;
    }
  }

  private Shares() {}

  /**
   * About how much of the whole it is, in words: "about a quarter". Nobody and all are said only
   * where they are true.
   *
   * @param count at most the whole
   * @param whole more than 0
   */
  static String about(long count, long whole, Language reader) {
    double share = (double) count / whole;
    Word nearest = count == 0 ? Word.NONE : Word.FEW;
    for (Word word : Word.values()) {
      boolean exact = word == Word.NONE || word == Word.ALL;
      if (exact ? share == word.share : distance(word, share) < distance(nearest, share)) {
        nearest = word;
      }
    }
    return Messages.get(reader, nearest.key);
  }

  private static double distance(Word word, double share) {
    return Math.abs(word.share - share);
  }

  /** A share in whole percents, in the digits of the reader. */
  public static String percent(long count, long whole, Language reader) {
    NumberFormat format = NumberFormat.getPercentInstance(reader.formats());
    format.setMaximumFractionDigits(0);
    return format.format(whole == 0 ? 0 : (double) count / whole);
  }

  /** A mean or the like: one decimal, in the digits of the reader. */
  public static String decimal(double number, Language reader) {
    NumberFormat format = NumberFormat.getInstance(reader.formats());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }
}
