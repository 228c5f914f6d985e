package org.stadtmosaik.survey.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.Samples;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.lss.LssFiles;
import org.stadtmosaik.survey.transfer.xlsform.Workbook;

/** Broken, tampered, truncated and foreign files: a sentence, and nothing else. */
class BadFilesTest {

  private static final int CHANGES = 120;

  @Test
  void followsNoDocumentTypeAndNoEntity() {
    String attack =
        """
        <?xml version="1.0"?>
        <!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "&x;&x;&x;">]>
        <document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>&y;</DBVersion></document>
        """;
    assertThat(refusal(attack)).isEqualTo("dtd");
    assertThat(refusal("<document><LimeSurveyDocType>&x;</LimeSurveyDocType></document>"))
        .isIn("xml", "dtd");
  }

  @Test
  void saysWhatAForeignFileIs() {
    assertThat(refusal("")).isEqualTo("nothing");
    assertThat(refusal("%PDF-1.7")).isEqualTo("format");
    assertThat(refusal("<html></html>")).isEqualTo("notLss");
    assertThat(refusal("{\"a\":1}")).isEqualTo("notDefinition");
    assertThat(refusal("{\"a\":")).isEqualTo("json");
    assertThat(refusal("PK\u0003\u0004 nothing")).isEqualTo("workbook");
    assertThat(refusal("<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>"))
        .isEqualTo("lssType");
    assertThat(refusal("<document>\n<DBVersion>new</DBVersion></document>"))
        .isEqualTo("lssVersion");
  }

  @Test
  void namesTheLineOfATruncatedFile() {
    String half = new String(LssFiles.old(), StandardCharsets.UTF_8).substring(0, 900);
    assertThatThrownBy(() -> read(half.getBytes(StandardCharsets.UTF_8), "half.lss"))
        .isInstanceOfSatisfying(
            TransferRefusedException.class,
            e ->
                assertThat(e.in(Language.GERMAN))
                    .matches("Die Datei ist beschädigt: In Zeile \\d+ .*"));
  }

  @Test
  void refusesAHundredMegabytesWithoutKeepingThem() {
    InputStream endless =
        new InputStream() {
          private long left = 100_000_000;

          @Override
          public int read() {
            return left-- > 0 ? '<' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            int now = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + now, (byte) '<');
            left -= now;
            return now;
          }
        };
    assertThatThrownBy(() -> Importer.read(endless, "large.lss"))
        .isInstanceOfSatisfying(
            TransferRefusedException.class,
            e -> assertThat(e.key()).isEqualTo("surveytransfer.refused.large"));
  }

  @Test
  void refusesAZipBomb() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1_000_000];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        zip.write(blanks);
      }
    }
    assertThat(file.size()).isLessThan(200_000);
    assertThatThrownBy(() -> read(file.toByteArray(), "bomb.xlsx"))
        .isInstanceOf(TransferRefusedException.class);
  }

  @Test
  void nothingButTheRefusalComesOfAnyChangeToAFile() throws IOException {
    for (byte[] good : files()) {
      Random random = new Random(20261129);
      for (int i = 0; i < CHANGES; i++) {
        byte[] changed = changed(good, random);
        try {
          Imported imported = read(changed, "changed");
          assertThat(imported.report().toJson().toString()).isNotEmpty();
        } catch (TransferRefusedException refusal) {
          assertThat(refusal.in(Language.ARABIC)).isNotBlank();
        }
      }
    }
  }

  private static List<byte[]> files() throws IOException {
    List<byte[]> files = new ArrayList<>();
    files.add(LssFiles.old());
    files.add(LssFiles.present());
    files.add(
        new Workbook()
            .with("survey", "type|name|label|relevant\ninteger|a|Wie alt?\ntext|b|Was?|${a} > 3")
            .with("choices", "list_name|name|label\nx|y|z")
            .file());
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    Exporter.XLSFORM.write(
        new org.stadtmosaik.survey.writing.document.QuestionnaireDocument(
            RandomDefinitions.of(3),
            tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()),
        own);
    files.add(own.toByteArray());
    files.add(RandomDefinitions.of(5).toString().getBytes(StandardCharsets.UTF_8));
    Path xls = Samples.FOLDER.resolve("xlsform/tutorial.xls");
    if (Files.exists(xls)) {
      files.add(Files.readAllBytes(xls));
    }
    return files;
  }

  private static byte[] changed(byte[] good, Random random) {
    byte[] changed =
        random.nextInt(3) == 0
            ? java.util.Arrays.copyOf(good, random.nextInt(good.length))
            : good.clone();
    for (int flips = random.nextInt(6); flips > 0 && changed.length > 0; flips--) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private static String refusal(String file) {
    try {
      read(file.getBytes(StandardCharsets.ISO_8859_1), "file");
      return "";
    } catch (TransferRefusedException refusal) {
      return refusal.key().substring("surveytransfer.refused.".length());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Imported read(byte[] file, String name) throws IOException {
    return Importer.read(new ByteArrayInputStream(file), name);
  }
}
