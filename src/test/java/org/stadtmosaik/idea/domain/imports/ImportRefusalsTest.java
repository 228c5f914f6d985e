package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;

class ImportRefusalsTest extends ImportFixture {

  @Test
  void refusesAFileWithoutTheNeededColumns() {
    assertRefused("columns", () -> statements("timestamp,comment-id,moderated\n5,1,1\n"));
    assertRefused("columns", () -> votes(STATEMENTS));
    assertRefused("columnTwice", () -> votes("vote," + VOTES));
  }

  @Test
  void refusesBytesThatAreNotUtf8AndNamesTheLine() {
    byte[] latin =
        (STATEMENTS + "5,1,2,1,\"a\r\nb\"\n5,2,2,1,Bäume\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> statements(latin))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage("ideaimport.refused.notUtf8 [4]");
  }

  @Test
  void refusesAFileThatEndsWithinACharacter() {
    byte[] whole = (STATEMENTS + "5,1,2,1,ä").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> statements(cut)).hasMessage("ideaimport.refused.notUtf8 [2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void refusesUtf16(String charset) {
    byte[] bytes = (STATEMENTS + "5,1,2,1,text\n").getBytes(Charset.forName(charset));
    assertRefused("utf16", () -> statements(bytes));
  }

  @Test
  void refusesArchivesAndOtherBinaries() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("comments.csv"));
      out.write(STATEMENTS.getBytes(StandardCharsets.UTF_8));
    }
    assertRefused("zip", () -> statements(zip.toByteArray()));
    assertRefused("notText", () -> statements(new byte[] {1, 2, 3, 0, 0, 0, 0}));
    assertRefused("notText", () -> statements(STATEMENTS + "5,1,2,1,a\u0000b\n"));
    String late = STATEMENTS + "5,1,2,1,a\n".repeat(20_000) + "\u0000";
    assertRefused("notText", () -> statements(late));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5,2,2,1,\"never closed\n5,3,2,1,x\n", "5,2,2,1,\"closed\" early\n"})
  void refusesQuotationMarksThatDoNotPairUp(String row) {
    assertThatThrownBy(() -> statements(STATEMENTS + "5,1,2,1,\"a\nb\"\n" + row))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage("ideaimport.refused.quotes [4]");
  }

  @Test
  void refusesAFieldOfMoreThanAMegabyte() {
    String start = STATEMENTS + "5,1,2,1,a\n";
    assertThatThrownBy(() -> statements(start + "5,2,2,1," + "x".repeat(1_048_577) + "\n"))
        .hasMessage("ideaimport.refused.fieldTooLong [3]");
    assertThatThrownBy(() -> statements(start + "5,2,2,1,\"" + "x\n".repeat(3_000_000)))
        .hasMessage("ideaimport.refused.fieldTooLong [3]");
    assertThatThrownBy(() -> statements(start + ",".repeat(5_000)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageStartingWith("ideaimport.refused.tooManyColumns [3");
  }

  @Test
  void refusesAFileOfMoreThanTwoHundredMegabytesWithoutHoldingIt() {
    assertRefused("tooLarge", () -> statements(new Endless(STATEMENTS, "5,1,2,1,twice\n")));
    assertThat(rows).hasSize(1);
  }

  @Test
  void handsOverRowsBeforeTheFileEnds() throws IOException {
    Endless endless = new Endless(VOTES, "5,1,2,1\n");
    IllegalStateException enough = new IllegalStateException("enough");
    assertThatThrownBy(() ->
            VoteFile.read(
                endless,
                Set.of("1")::contains,
                vote -> {
                  throw enough;
                },
                problems::add))
        .isSameAs(enough);
    assertThat(endless.given).isLessThan(1_000_000);
  }

  @Test
  void leavesTheStreamOpenAndLetsItsFailurePass() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> statements(failing))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  private static void assertRefused(String reason, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("ideaimport.refused." + reason);
              for (Language language : Language.shipped()) {
                assertThat(refusal.in(language)).isNotBlank().doesNotContain("{", "}");
              }
            });
  }

  /** A header, and then the same row for ever. */
  private static final class Endless extends InputStream {

    private final byte[] header;
    private final byte[] row;
    private long given;

    Endless(String header, String row) {
      this.header = header.getBytes(StandardCharsets.UTF_8);
      this.row = row.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        bytes[i] = (byte) read();
      }
      return length;
    }

    @Override
    public int read() {
      long at = given++;
      return at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
    }
  }
}
