package org.stadtmosaik.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** Printed pages as pictures, which one can look at in {@code target/paper}. */
public final class PrintedPages {

  private static final Path PICTURES = Path.of("target", "paper");
  private static final int DPI = 150;

  private PrintedPages() {}

  /** What a phone's camera reads on the printed pages. */
  public static Set<String> scanned(byte[] pdf, String name) throws Exception {
    Files.createDirectories(PICTURES);
    Path file = Files.write(PICTURES.resolve(name + ".pdf"), pdf);
    Process printing;
    try {
      printing =
          new ProcessBuilder(
                  "pdftoppm",
                  "-r",
                  Integer.toString(DPI),
                  "-png",
                  file.toString(),
                  PICTURES.resolve(name).toString())
              .inheritIO()
              .start();
    } catch (java.io.IOException e) {
      Assumptions.abort("pdftoppm is not here");
      throw e;
    }
    assertThat(printing.waitFor()).isZero();
    try (Stream<Path> files = Files.list(PICTURES)) {
      List<Path> pages =
          files.filter(f -> f.getFileName().toString().matches(name + "-\\d+\\.png")).toList();
      return pages.stream().flatMap(PrintedPages::read).collect(Collectors.toSet());
    }
  }

  /**
   * The height of the highest band of a page that was {@link #scanned} with nothing at all in it,
   * as a part of the page's.
   */
  public static double widestGap(String name) throws java.io.IOException {
    BufferedImage image = ImageIO.read(PICTURES.resolve(name + "-1.png").toFile());
    int widest = 0;
    int empty = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
      empty = Arrays.stream(row).allMatch(it -> (it & 0xFFFFFF) == 0xFFFFFF) ? empty + 1 : 0;
      widest = Math.max(widest, empty);
    }
    return (double) widest / image.getHeight();
  }

  private static Stream<String> read(Path page) {
    try {
      BufferedImage image = ImageIO.read(page.toFile());
      int width = image.getWidth();
      int height = image.getHeight();
      LuminanceSource source =
          new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      return Arrays.stream(found).map(Result::getText);
    } catch (com.google.zxing.NotFoundException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
