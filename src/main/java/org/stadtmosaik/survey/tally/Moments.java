package org.stadtmosaik.survey.tally;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** How dates and times are counted: by month, year or decade, whichever are few, and by hour. */
enum Moments {
  MONTH,
  YEAR,
  DECADE,
  HOUR;

  /** More lines than these nobody reads. */
  private static final int MOST = 12;

  private static final int FIRST_DECADE = 190;
  private static final int LAST_DECADE = 209;
  private static final int HOURS = 24;

  /** For a question with these limits, ISO 8601, each maybe missing. */
  static Moments of(boolean date, @Nullable String min, @Nullable String max) {
    if (!date) {
      return HOUR;
    }
    if (min == null || max == null) {
      return DECADE;
    }
    if (months(max) - months(min) < MOST) {
      return MONTH;
    }
    return year(max) - year(min) < MOST ? YEAR : DECADE;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  private static int months(String date) {
    return year(date) * 12 + Integer.parseInt(date.substring(5, 7));
  }

  /** What a date or time counts for. */
  String code(String moment) {
    return switch (this) {
      case MONTH -> moment.substring(0, 7);
      case YEAR -> moment.substring(0, 4);
      case DECADE ->
          Integer.toString(
              Math.clamp(Integer.parseInt(moment.substring(0, 3)), FIRST_DECADE, LAST_DECADE));
      case HOUR -> moment.substring(0, 2);
    };
  }

  /** All codes in order, with labels in every shipped language. */
  Map<String, LocalizedText> labels(@Nullable String min, @Nullable String max) {
    Map<String, LocalizedText> labels = new LinkedHashMap<>();
    switch (this) {
      case MONTH -> {
        YearMonth last = YearMonth.parse(max.substring(0, 7));
        for (YearMonth m = YearMonth.parse(min.substring(0, 7)); !m.isAfter(last); ) {
          labels.put(m.toString(), month(m));
          m = m.plusMonths(1);
        }
      }
      case YEAR -> {
        for (int year = year(min); year <= year(max); year++) {
          labels.put("%04d".formatted(year), plain("%04d".formatted(year)));
        }
      }
      case DECADE -> {
        for (int decade = FIRST_DECADE; decade <= LAST_DECADE; decade++) {
          labels.put(Integer.toString(decade), decade(decade));
        }
      }
      case HOUR -> {
        for (int hour = 0; hour < HOURS; hour++) {
          labels.put("%02d".formatted(hour), plain("%1$02d:00–%1$02d:59".formatted(hour)));
        }
      }
    }
    return labels;
  }

  private static LocalizedText decade(int decade) {
    if (decade == FIRST_DECADE) {
      return plain("≤ " + decade + "9");
    }
    return plain(decade == LAST_DECADE ? "≥ " + decade + "0" : decade + "0–" + decade + "9");
  }

  private static LocalizedText plain(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }

  private static LocalizedText month(YearMonth month) {
    Map<String, String> texts = new LinkedHashMap<>();
    Date date = Date.from(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    for (Language language : Language.shipped()) {
      DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", language.formats());
      format.setTimeZone(TimeZone.GMT_ZONE);
      texts.put(language.tag(), format.format(date));
    }
    return new LocalizedText(texts);
  }
}
