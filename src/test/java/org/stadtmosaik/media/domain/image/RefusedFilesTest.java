package org.stadtmosaik.media.domain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.media.Pictures.chunk;
import static org.stadtmosaik.media.Pictures.drawn;
import static org.stadtmosaik.media.Pictures.joined;
import static org.stadtmosaik.media.Pictures.jpeg;
import static org.stadtmosaik.media.Pictures.png;
import static org.stadtmosaik.media.Pictures.riff;
import static org.stadtmosaik.media.Pictures.segment;
import static org.stadtmosaik.media.Pictures.webp;
import static org.stadtmosaik.media.Pictures.webpChunk;
import static org.stadtmosaik.media.Pictures.with;
import static org.stadtmosaik.media.Pictures.written;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/** What is no photo, or more than one photo, or too much of one. */
class RefusedFilesTest {

  private static final byte[] JPEG = jpeg(64, 48);
  private static final byte[] PNG = png(drawn(64, 48));
  private static final byte[] WEBP = webp(64, 48, Color.RED);

  /** The header of a PNG ends here. */
  private static final int AFTER_HEADER = 33;

  static List<byte[]> otherKinds() {
    return List.of(
        written(drawn(20, 20), "gif"),
        written(drawn(20, 20), "bmp"),
        latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        latin("%PDF-1.7\n"),
        latin("<!doctype html><script>alert(1)</script>"),
        latin("RIFF\0\0\0\0AVI LIST"),
        latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
        new byte[0],
        new byte[] {(byte) 0xff});
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void knowsAPhotoByItsContentAlone(byte[] file) {
    assertRefused(file, "media.error.kind");
  }

  static List<byte[]> polyglots() {
    byte[] zip = zip();
    return List.of(
        joined(JPEG, zip),
        joined(JPEG, latin("<script>alert(1)</script>")),
        joined(JPEG, JPEG),
        joined(PNG, zip),
        joined(PNG, PNG),
        joined(WEBP, zip),
        with(JPEG, 2, JPEG),
        with(PNG, AFTER_HEADER, Arrays.copyOfRange(PNG, 8, AFTER_HEADER)),
        riff(inside(WEBP), inside(WEBP)),
        with(PNG, AFTER_HEADER, chunk("EVIL", zip)));
  }

  @ParameterizedTest
  @MethodSource("polyglots")
  void refusesAFileThatIsSomethingElseAsWell(byte[] file) {
    assertRefused(file, "media.error.broken");
  }

  @Test
  void keepsNothingOfAnotherFileHiddenInACommentOrAPicture() {
    byte[] secret = latin("PK\3\4GEHEIM<script>");
    byte[] hiding = with(JPEG, 2, segment(0xfe, secret), segment(0xef, secret));
    byte[] hidingToo = with(PNG, AFTER_HEADER, chunk("tEXt", secret), chunk("prVt", secret));

    for (byte[] file : List.of(hiding, hidingToo)) {
      Development.of(file)
          .sizes()
          .values()
          .forEach(kept ->
              assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GEHEIM"));
    }
  }

  @Test
  void refusesEveryFileThatIsCutShort() {
    for (byte[] file : List.of(JPEG, PNG, WEBP)) {
      IntStream.range(12, file.length - 1)
          .filter(length -> length % 7 == 0 || length > file.length - 20)
          .forEach(length -> assertRefused(Arrays.copyOf(file, length), "media.error.broken"));
    }
  }

  @Test
  void neverFailsOtherwiseThanByRefusal() {
    java.util.Random random = new java.util.Random(7);
    for (byte[] file : List.of(ofACamera(), PNG, WEBP)) {
      for (int round = 0; round < 400; round++) {
        byte[] changed = file.clone();
        for (int i = 0; i < 3; i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        try {
          assertThat(Development.of(changed).sizes()).containsOnlyKeys(MediaSize.values());
        } catch (InvalidInputException e) {
          assertThat(e.field()).isEqualTo("photo");
        }
      }
    }
  }

  private static byte[] ofACamera() {
    return Pictures.fromACamera(JPEG, 6);
  }

  static Map<String, byte[]> bombs() {
    return Map.of(
        "jpeg", with50Megapixels(JPEG),
        "png", pngOf(30_000, 30_000),
        "narrow png", pngOf(50_000, 10),
        "negative png", pngOf(-1, 10),
        "webp", webp(16_000, 16_000, Color.RED),
        "webp of 25 megapixels", webp(5_000, 5_000, Color.RED));
  }

  @Test
  void refusesBombsByTheirHeaders() {
    bombs()
        .forEach((name, file) -> {
          long before = allocated();
          assertThatThrownBy(() -> Development.of(file))
              .as(name)
              .isInstanceOf(InvalidInputException.class);
          assertThat(allocated() - before).as(name).isLessThan(1_000_000);
        });
  }

  @Test
  void saysHowManyPixelsAreTooMany() {
    assertThatThrownBy(() -> Development.of(with50Megapixels(JPEG)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.in(Language.GERMAN)).contains("50 Megapixel"));
  }

  @Test
  void neverUnpacksATextOrAProfile() throws IOException {
    byte[] zeros = deflated(64 * 1024 * 1024);
    byte[] bomb =
        with(
            PNG,
            AFTER_HEADER,
            chunk("zTXt", joined(latin("a\0\0"), zeros)),
            chunk("iCCP", joined(latin("a\0\0"), zeros)),
            chunk("iTXt", joined(latin("a\0\1\0\0\0"), zeros)));
    long before = allocated();

    assertThat(Development.of(bomb).width()).isEqualTo(64);

    assertThat(allocated() - before).isLessThan(8_000_000);
  }

  @Test
  void refusesMovingPictures() {
    byte[] apng = with(PNG, AFTER_HEADER, chunk("acTL", ByteBuffer.allocate(8).putInt(2).array()));
    byte[] animated =
        riff(
            webpChunk("VP8X", new byte[] {2, 0, 0, 0, 63, 0, 0, 47, 0, 0}),
            webpChunk("ANIM", new byte[6]),
            inside(WEBP));

    assertRefused(apng, "media.error.moving");
    assertRefused(animated, "media.error.moving");
  }

  @Test
  void refusesTooManyScansOfAProgressivePicture() {
    byte[] progressive = jpeg(drawn(64, 48), true);
    int last = lastScan(progressive);
    byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
    byte[][] scans = new byte[60][];
    Arrays.fill(scans, scan);

    assertRefused(with(progressive, progressive.length - 2, scans), "media.error.broken");
  }

  private static int lastScan(byte[] file) {
    for (int i = file.length - 2; i > 0; i--) {
      if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xda) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  private static byte[] with50Megapixels(byte[] jpeg) {
    byte[] changed = jpeg.clone();
    for (int i = 2; i < changed.length; i++) {
      if ((changed[i] & 0xff) == 0xff && (changed[i + 1] & 0xff) == 0xc0) {
        ByteBuffer.wrap(changed).putShort(i + 5, (short) 7100).putShort(i + 7, (short) 7100);
        return changed;
      }
    }
    throw new IllegalStateException();
  }

  private static byte[] pngOf(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    return joined(
        latin(PngFile.SIGNATURE),
        chunk("IHDR", header.array()),
        chunk("IDAT", new byte[10]),
        chunk("IEND", new byte[0]));
  }

  private static byte[] inside(byte[] webp) {
    return Arrays.copyOfRange(webp, 12, webp.length);
  }

  private static byte[] deflated(int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] block = new byte[1024 * 1024];
      for (int i = 0; i < zeros; i += block.length) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static void assertRefused(byte[] file, String key) {
    assertThatThrownBy(() -> Development.of(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
