package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;

class ExportsTest {

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
  void writesTheTablesAndAReadme() throws IOException {
    ExportReceipt receipt = exports.write(dataset, out, ExportVariant.RESEARCH);
    assertThat(names(out)).containsExactlyInAnyOrder("ideas.csv", "opinions.csv", "README.txt");
    assertThat(Files.readString(out.resolve("ideas.csv")))
        .isEqualTo("idea,text\r\n1,=1+1\r\n2,\"Mehr Bäume, bitte\"\r\n");
    assertThat(receipt.tables())
        .extracting(ExportReceipt.TableFile::fileName, ExportReceipt.TableFile::rows)
        .containsExactly(tuple("ideas.csv", 2L), tuple("opinions.csv", 1L));
    assertThat(receipt.replaced()).isEmpty();
  }

  @Test
  void saysOnceWhatManyColumnsInARowMean() throws IOException {
    Column same = Fixture.column("t");
    List<Column> columns =
        List.of(
            Fixture.column("participant"),
            new Column("i1", same.meaning()),
            new Column("i2", same.meaning()),
            new Column("i3", same.meaning()));
    exports.write(
        new Dataset("Breit", List.of(new Table("wide.csv", columns, sink -> {}))),
        out,
        ExportVariant.RESEARCH);

    assertThat(Files.readString(out.resolve("README.txt")))
        .contains(
            "  participant: Meaning of participant in en",
            "  i1 … i3 (3 columns): Meaning of t in en")
        .doesNotContain("i2");
  }

  @Test
  void letsOnlyTheOwnerReadFilesAndFolders() throws IOException {
    exports.write(dataset, out, ExportVariant.RESEARCH);
    for (Path made : List.of(out.getParent(), out)) {
      assertThat(mode(made)).as(made.toString()).isEqualTo("rwx------");
    }
    for (String name : names(out)) {
      assertThat(mode(out.resolve(name))).as(name).isEqualTo("rw-------");
    }
  }

  @Test
  void hasModeOwnerOnlyWhileItIsStillWriting() throws IOException {
    List<String> modes = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    RowSource looking =
        sink -> {
          try {
            seen.addAll(names(out));
            for (String name : names(out)) {
              modes.add(mode(out.resolve(name)));
            }
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          sink.accept(Fixture.row("x"));
        };
    Table table = new Table("ideas.csv", List.of(Fixture.column("t")), looking);
    exports.write(new Dataset("d", List.of(table)), out, ExportVariant.RESEARCH);
    assertThat(modes).containsExactly("rw-------");
    assertThat(seen).hasSize(1).doesNotContain("ideas.csv");
  }

  @Test
  void leavesNothingBehindWhenATableFails() {
    RowSource failing =
        sink -> {
          sink.accept(Fixture.row("x"));
          throw new IllegalStateException("the database has gone");
        };
    Table table = new Table("z.csv", List.of(Fixture.column("t")), failing);
    Dataset broken = new Dataset("d", List.of(dataset.tables().getFirst(), table));
    assertThatThrownBy(() -> exports.write(broken, out, ExportVariant.RESEARCH))
        .hasMessage("the database has gone");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void explainsEveryColumnAndCountsEveryRowInTheReadme() throws IOException {
    exports.write(dataset, out, ExportVariant.SPREADSHEET);
    String readme = Files.readString(out.resolve("README.txt"));
    assertThat(readme)
        .contains("Bessere Radwege", "2026-11-23T12:00:00Z", "== English ==", "== Deutsch ==")
        .contains(
            "idea: Meaning of idea in en",
            "idea: Meaning of idea in de",
            "idea: Meaning of idea in ar")
        .contains("ideas.csv (2 rows without the header)")
        .contains("opinions.csv (1 Zeile ohne die Kopfzeile)")
        .contains("take away one apostrophe", "einen Apostroph wegnehmen");
    assertThat(readme.replace("\r\n", "")).doesNotContain("\n", "\r", "{0}");
  }

  @Test
  void givesTheHashOfEachFileInTheReadme() throws Exception {
    exports.write(dataset, out, ExportVariant.SPREADSHEET);
    String readme = Files.readString(out.resolve("README.txt"));
    for (String name : List.of("ideas.csv", "opinions.csv")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(out.resolve(name)));
      assertThat(readme).contains(HexFormat.of().formatHex(digest) + "  " + name + "\r\n");
    }
  }

  @Test
  void givesTheSameBytesForTheSameData() throws IOException {
    exports.write(dataset, out, ExportVariant.RESEARCH);
    Path again = folder.resolve("again");
    exports.write(dataset, again, ExportVariant.RESEARCH);
    for (String name : names(out)) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(again.resolve(name));
    }
    assertThat(zip(ExportVariant.RESEARCH)).isEqualTo(zip(ExportVariant.RESEARCH));
  }

  @Test
  void zipsTheSameFiles() throws IOException {
    exports.write(dataset, out, ExportVariant.SPREADSHEET);
    Map<String, String> zipped = unzip(zip(ExportVariant.SPREADSHEET));
    assertThat(zipped.keySet()).containsExactly("ideas.csv", "opinions.csv", "README.txt");
    for (Map.Entry<String, String> file : zipped.entrySet()) {
      assertThat(file.getValue()).isEqualTo(Files.readString(out.resolve(file.getKey())));
    }
  }

  @Test
  void leavesAZipThatFailsWithoutItsDirectory() throws IOException {
    RowSource failing =
        sink -> {
          sink.accept(Fixture.row("x"));
          throw new IllegalStateException("the database has gone");
        };
    Table table = new Table("z.csv", List.of(Fixture.column("t")), failing);
    Dataset broken = new Dataset("d", List.of(dataset.tables().getFirst(), table));
    Path file = folder.resolve("broken.zip");
    try (var stream = Files.newOutputStream(file)) {
      assertThatThrownBy(() -> exports.writeZip(broken, stream, ExportVariant.RESEARCH))
          .hasMessage("the database has gone");
    }
    assertThatThrownBy(() -> new ZipFile(file.toFile()).close()).isInstanceOf(IOException.class);
  }

  @Test
  void findsTheSourceByTheTypeOfTheActivity() {
    DatasetSource notes =
        new DatasetSource() {
          @Override
          public String activityType() {
            return "notes";
          }

          @Override
          public Dataset dataset(Actor actor, UUID activityId) {
            return dataset;
          }
        };
    Exports withNotes = new Exports(List.of(notes), NOON);
    Actor actor = new Actor.Command("test");
    assertThat(withNotes.dataset(actor, "notes", Ids.next())).isSameAs(dataset);
    assertThatThrownBy(() -> withNotes.dataset(actor, "other", Ids.next()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void startsInAPortalThatExportsNothingYet() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Clock.class, () -> NOON);
      context.register(Exports.class);
      context.refresh();
      assertThat(context.getBean(Exports.class)).isNotNull();
    }
  }

  private byte[] zip(ExportVariant variant) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    exports.writeZip(dataset, zip, variant);
    return zip.toByteArray();
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
