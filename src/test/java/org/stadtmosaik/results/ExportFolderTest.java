package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.shared.ConflictException;

/** What an export does about files that are there already. */
class ExportFolderTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final Exports exports = new Exports(List.of(), NOON);
  private final Dataset dataset =
      new Dataset(
          "Bessere\nRadwege",
          List.of(
              Fixture.table(
                  "ideas.csv",
                  List.of("idea", "text"),
                  List.of(Fixture.row("1", "=1+1"), Fixture.row("2", "Mehr Bäume, bitte"))),
              Fixture.table("opinions.csv", List.of("opinion"), List.of(Fixture.row("agree")))));
  private Path out;

  @BeforeEach
  void chooseAFolderThatIsNotThere() {
    out = folder.resolve("a").resolve("b");
  }

  @Test
  void doesNotTouchAFileThatIsSomebodyElses() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("opinions.csv"), "mine");
    assertThatThrownBy(() -> exports.write(dataset, out, ExportVariant.RESEARCH))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("opinions.csv");
    assertThat(names(out)).containsExactly("opinions.csv");
    assertThat(Files.readString(out.resolve("opinions.csv"))).isEqualTo("mine");
  }

  @Test
  void doesNotTouchAReadmeThatIsSomebodyElses() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("README.txt"), "mine");
    assertThatThrownBy(() -> exports.write(dataset, out, ExportVariant.RESEARCH))
        .isInstanceOf(ConflictException.class);
    assertThat(Files.readString(out.resolve("README.txt"))).isEqualTo("mine");
  }

  @Test
  void replacesAnEarlierExportAndSaysSo() throws IOException {
    exports.write(dataset, out, ExportVariant.RESEARCH);
    ExportReceipt receipt = exports.write(dataset, out, ExportVariant.SPREADSHEET);
    assertThat(receipt.replaced())
        .containsExactlyInAnyOrder("ideas.csv", "opinions.csv", "README.txt");
    assertThat(Files.readString(out.resolve("ideas.csv"))).contains("'=1+1");
  }

  @Test
  void doesNotReplaceAnEarlierExportThatSomebodyWorkedOn() throws IOException {
    exports.write(dataset, out, ExportVariant.RESEARCH);
    Files.writeString(out.resolve("ideas.csv"), "coded by hand");
    assertThatThrownBy(() -> exports.write(dataset, out, ExportVariant.RESEARCH))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("ideas.csv");
  }

  @Test
  void doesNotFollowALinkInPlaceOfAFile() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("ideas.csv"), elsewhere);
    assertThatThrownBy(() -> exports.write(dataset, out, ExportVariant.RESEARCH))
        .isInstanceOf(ConflictException.class);
    assertThat(Files.readString(elsewhere)).isEqualTo("mine");
  }

  @Test
  void refusesAPlaceThatIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> exports.write(dataset, file, ExportVariant.RESEARCH))
        .isInstanceOf(ConflictException.class);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
