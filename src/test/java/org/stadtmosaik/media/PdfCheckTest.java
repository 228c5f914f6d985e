package org.stadtmosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.InvalidInputException;

class PdfCheckTest {

  @Test
  void takesAPlainPdf() {
    assertThatCode(() -> PdfCheck.require(Pdfs.plain())).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatRunsSomethingIsLockedOrIsNoPdf() {
    assertRefused(Pdfs.withScript(), "active");
    assertRefused(Pdfs.withPassword(), "locked");
    assertRefused("<html>".getBytes(StandardCharsets.UTF_8), "noPdf");
    assertRefused(new byte[0], "noPdf");
    byte[] plain = Pdfs.plain();
    assertRefused(Arrays.copyOf(plain, 40), "broken");
  }

  @Test
  void answersTamperedFilesWithASentenceOnly() {
    byte[] plain = Pdfs.plain();
    Random random = new Random(20261129);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] tampered = Arrays.copyOf(plain, plain.length - random.nextInt(plain.length / 2));
      for (int j = 0; j < 20; j++) {
        tampered[5 + random.nextInt(tampered.length - 5)] = (byte) random.nextInt();
      }
      try {
        PdfCheck.require(tampered);
      } catch (InvalidInputException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({
    "Programm.pdf,Programm.pdf",
    "C:\\\\Users\\\\a\\\\Plan.PDF,Plan.pdf",
    "../../etc/passwd,passwd.pdf",
    "برنامج.pdf,برنامج.pdf",
    "'a\"\r\nb.pdf',a b.pdf",
    "'.pdf',PDF.pdf"
  })
  void givesANameThatEverySystemCanKeep(String given, String name) {
    assertThat(PdfCheck.name(given.translateEscapes())).isEqualTo(name);
  }

  @Test
  void cutsALongName() {
    assertThat(PdfCheck.name("x".repeat(400))).hasSize(PdfCheck.LONGEST_NAME - 1);
  }

  private static void assertRefused(byte[] file, String why) {
    assertThatThrownBy(() -> PdfCheck.require(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.key()).isEqualTo("media.pdf." + why));
  }
}
