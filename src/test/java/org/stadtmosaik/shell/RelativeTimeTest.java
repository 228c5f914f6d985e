package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;

class RelativeTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT20S|jetzt|الآن",
        "PT1M|vor 1 Minute|قبل دقيقة واحدة",
        "PT3H|vor 3 Stunden|قبل ٣ ساعات",
        "PT24H|gestern|أمس",
        "PT48H|vor 2 Tagen|قبل يومين",
        "P11D|vor 11 Tagen|قبل ١١ يومًا",
        "P21D|vor 3 Wochen|قبل ٣ أسابيع",
        "P100D|vor 3 Monaten|قبل ٣ أشهر",
        "P800D|vor 2 Jahren|قبل سنتين"
      })
  void saysHowLongAgoSomethingWas(Duration past, String german, String arabic) {
    assertThat(RelativeTime.ago(NOW.minus(past), NOW, Language.GERMAN)).isEqualTo(german);
    assertThat(RelativeTime.ago(NOW.minus(past), NOW, Language.ARABIC)).isEqualTo(arabic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P12D|noch 12 Tage|بقي ١٢ يومًا",
        "P3D|noch 3 Tage|بقيت ٣ أيام",
        "P2D|noch 2 Tage|بقي يومان",
        "P1D|noch 1 Tag|بقي يوم واحد",
        "PT5H|noch 5 Stunden|بقيت ٥ ساعات",
        "PT20M|endet in weniger als einer Stunde|ينتهي خلال أقل من ساعة",
        "PT0S|beendet|انتهى"
      })
  void saysHowMuchTimeIsLeft(Duration left, String german, String arabic) {
    assertThat(RelativeTime.left(NOW.plus(left), NOW, Language.GERMAN)).isEqualTo(german);
    assertThat(RelativeTime.left(NOW.plus(left), NOW, Language.ARABIC)).isEqualTo(arabic);
  }

  @Test
  void countsDaysByTheCommunesMidnight() {
    Instant beforeMidnight = Instant.parse("2026-11-22T22:30:00Z");
    Instant afterMidnight = Instant.parse("2026-11-22T23:30:00Z");
    assertThat(RelativeTime.ago(beforeMidnight, NOW, Language.GERMAN)).isEqualTo("gestern");
    assertThat(RelativeTime.ago(afterMidnight, NOW, Language.GERMAN)).isEqualTo("vor 11 Stunden");
  }

  @Test
  void givesTheExactDateInTheCommunesTime() {
    assertThat(RelativeTime.exact(NOW, Language.GERMAN)).isEqualTo("23. November 2026 um 12:00");
    assertThat(RelativeTime.exact(NOW, Language.ARABIC)).contains("نوفمبر").contains("١٢:٠٠");
  }

  @Test
  void takesAClockThatIsBehindForNow() {
    assertThat(RelativeTime.ago(NOW.plusSeconds(90), NOW, Language.GERMAN)).isEqualTo("jetzt");
  }
}
