package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;

/** When something is, in people's words. */
class TimeWordsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final MeetingTime EVENING = span("2026-12-08T17:00:00Z", "2026-12-08T19:00:00Z");

  @Test
  void saysDayAndTimeInTheReadersLanguage() {
    assertThat(german().day(EVENING)).isEqualTo("Dienstag, 8. Dezember");
    assertThat(german().clock(EVENING)).isEqualTo("18:00–20:00 Uhr");
    assertThat(words(Language.ARABIC).full(EVENING)).contains("٨ ديسمبر").contains("٦:٠٠");
  }

  @Test
  void saysTheYearOnlyIfItIsAnother() {
    MeetingTime next = span("2027-01-12T17:00:00Z", "2027-01-12T19:00:00Z");

    assertThat(german().day(next)).isEqualTo("Dienstag, 12. Januar 2027");
  }

  @Test
  void anAllDayDateIsTheSameDateEverywhere() {
    MeetingTime day = new MeetingTime.Days(LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 12));
    MeetingTime weekend =
        new MeetingTime.Days(LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 13));

    for (String zone : new String[] {"Europe/Berlin", "Asia/Tehran", "Pacific/Kiritimati"}) {
      TimeWords words = new TimeWords(ZoneId.of(zone), Language.GERMAN, NOW);
      assertThat(words.day(day)).isEqualTo("Samstag, 12. Dezember");
      assertThat(words.clock(day)).isEqualTo("den ganzen Tag");
      assertThat(words.day(weekend)).contains("12.").contains("13.");
    }
  }

  @Test
  void saysWhichOfTheTwoHoursItIs() {
    MeetingTime first = span("2026-10-25T00:30:00Z", "2026-10-25T00:45:00Z");
    MeetingTime second = span("2026-10-25T01:30:00Z", "2026-10-25T01:45:00Z");

    assertThat(german().clock(first)).isNotEqualTo(german().clock(second)).contains("MESZ");
    assertThat(german().clock(second)).contains("MEZ");
  }

  @Test
  void saysOnWhichDayANightEnds() {
    assertThat(german().clock(span("2026-12-31T21:00:00Z", "2027-01-01T01:00:00Z")))
        .contains("22:00")
        .contains("1. Jan");
  }

  @Test
  void saysWhereTheTimesAreIfThatIsElsewhere() {
    assertThat(german().place()).isEmpty();
    assertThat(new TimeWords(ZoneId.of("Asia/Tehran"), Language.GERMAN, NOW).place())
        .hasValueSatisfying(words -> assertThat(words).contains("Teheran"));
  }

  private static TimeWords german() {
    return words(Language.GERMAN);
  }

  private static TimeWords words(Language reader) {
    return new TimeWords(BERLIN, reader, NOW);
  }

  private static MeetingTime span(String start, String end) {
    return new MeetingTime.Span(Instant.parse(start), Instant.parse(end));
  }
}
