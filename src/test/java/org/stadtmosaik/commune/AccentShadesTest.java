package org.stadtmosaik.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stadtmosaik.commune.AccentShades.Shades;
import org.stadtmosaik.commune.AccentShades.Theme;

class AccentShadesTest {

  private static final AccentColour WHITE = AccentColour.of(0xffffff);
  private static final AccentColour YELLOW = AccentColour.of(0xffd500);

  /** The examples of WCAG's own technique G18, and the portal's teal by another computation. */
  @Test
  void computesContrastAsWcagDoes() {
    assertThat(WHITE.contrast(AccentColour.of(0))).isEqualTo(21);
    assertThat(WHITE.contrast(WHITE)).isEqualTo(1);
    assertThat(WHITE.contrast(AccentColour.of(0x767676))).isCloseTo(4.54, within(0.01));
    assertThat(WHITE.contrast(AccentColour.of(0x777777))).isCloseTo(4.48, within(0.01));
    assertThat(WHITE.contrast(AccentColour.of(0x0b5d5b))).isCloseTo(7.7, within(0.05));
  }

  @Test
  void readsWhatPeopleWriteAndNothingElse() {
    assertThat(AccentColour.read(" #0B5d5b ")).contains(AccentColour.of(0x0b5d5b));
    assertThat(AccentColour.read("0b5d5b")).contains(AccentColour.of(0x0b5d5b));
    assertThat(AccentColour.of(0x0b5d5b).hex()).isEqualTo("#0b5d5b");
    for (String other : List.of("", "#0b5", "#0b5d5", "red", "#0b5d5b;", "#gggggg", "url(x)")) {
      assertThat(AccentColour.read(other)).as(other).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyShadeOfEveryColourCanBeRead(Theme theme) {
    colours()
        .forEach(colour -> {
          Shades shades = AccentShades.in(theme, colour);
          double least = theme.least();
          assertThat(shades.accent().contrast(theme.paper()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
          assertThat(shades.accent().contrast(theme.card()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
          assertThat(shades.accent().contrast(shades.wash()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
          assertThat(shades.ink().contrast(shades.accent()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
          assertThat(shades.ink().contrast(shades.strong()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
          assertThat(theme.ink().contrast(shades.wash()))
              .as(colour.hex())
              .isGreaterThanOrEqualTo(least);
        });
  }

  @Test
  void whatIsOfferedInPlaceOfARefusedColourPasses() {
    assertThat(AccentShades.canBeRead(YELLOW)).isFalse();
    colours()
        .map(AccentShades::nearest)
        .forEach(near -> assertThat(AccentShades.canBeRead(near)).as(near.hex()).isTrue());
  }

  @Test
  void leavesAColourThatPassesAsItIs() {
    AccentColour red = AccentColour.of(0x8a1538);
    assertThat(AccentShades.nearest(red)).isEqualTo(red);
    assertThat(AccentShades.in(Theme.DAY, red).accent()).isEqualTo(red);
  }

  @Test
  void theNearestShadeIsNoDarkerThanNeeded() {
    AccentColour near = AccentShades.nearest(YELLOW);
    assertThat(near.contrast(Theme.DAY.paper())).isLessThan(AccentShades.LEAST + 0.8);
  }

  /** The shades are computed against the grounds that the theme really has. */
  @Test
  void knowsTheGroundsOfTheTheme() throws IOException {
    String css = Files.readString(Path.of("themes/stadtmosaik/tokens.css"));
    for (Theme theme : Theme.values()) {
      String selector =
          switch (theme) {
            case DAY -> "[data-theme=\"light\"] {";
            case NIGHT -> "[data-theme$=\"dark\"] {";
            case CONTRAST -> "[data-theme=\"contrast\"] {";
            case CONTRAST_NIGHT -> "[data-theme=\"contrast-dark\"] {";
          };
      String block = css.substring(css.indexOf("\n" + selector));
      block = block.substring(0, block.indexOf('}'));
      assertThat(block)
          .contains("--paper: " + theme.paper().hex())
          .contains("--card: " + theme.card().hex())
          .contains("--ink: " + theme.ink().hex());
    }
  }

  @Test
  void namesAPropertyForEachThatTheSheetAsksFor() throws IOException {
    String css = Files.readString(Path.of("themes/stadtmosaik/brand.css"));
    CommuneBrands.properties(YELLOW)
        .forEach((name, value) -> {
          assertThat(css).contains("var(" + name + ")");
          assertThat(value).matches("#[0-9a-f]{6}");
        });
  }

  /** All of sRGB in steps. */
  private static Stream<AccentColour> colours() {
    return IntStream.rangeClosed(0, 15)
        .boxed()
        .flatMap(red ->
            IntStream.rangeClosed(0, 15)
                .boxed()
                .flatMap(green ->
                    IntStream.rangeClosed(0, 15)
                        .mapToObj(blue -> new AccentColour(red * 17, green * 17, blue * 17))));
  }
}
