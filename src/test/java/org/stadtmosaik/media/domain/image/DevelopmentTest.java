package org.stadtmosaik.media.domain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.media.Pictures.drawn;
import static org.stadtmosaik.media.Pictures.jpeg;
import static org.stadtmosaik.media.Pictures.png;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Pictures;

class DevelopmentTest {

  @ParameterizedTest
  @CsvSource({"1,0", "2,1", "3,2", "4,3", "5,0", "6,3", "7,2", "8,1"})
  void turnsAPictureUprightHoweverTheCameraWasHeld(int orientation, int topLeft)
      throws IOException {
    byte[] stored = Pictures.fromACamera(jpeg(200, 120), orientation);

    Development developed = Development.of(stored);

    boolean lies = orientation >= 5;
    assertThat(developed.width()).isEqualTo(lies ? 120 : 200);
    assertThat(developed.height()).isEqualTo(lies ? 200 : 120);
    // Values that mirror the picture go round the corners the other way.
    boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    BufferedImage image = read(developed, MediaSize.FULL);
    int step = mirrored ? 3 : 1;
    assertColour(image, 0.1, 0.1, Pictures.CORNERS[topLeft]);
    assertColour(image, 0.9, 0.1, Pictures.CORNERS[(topLeft + step) % 4]);
    assertColour(image, 0.9, 0.9, Pictures.CORNERS[(topLeft + 2 * step) % 4]);
    assertColour(image, 0.1, 0.9, Pictures.CORNERS[(topLeft + 3 * step) % 4]);
  }

  @ParameterizedTest
  @EnumSource(MediaSize.class)
  void keepsNothingOfAFileButItsPixels(MediaSize size) throws Exception {
    byte[] stored = Pictures.fromACamera(jpeg(2000, 1200), 6);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).contains("GEHEIM");

    byte[] kept = Development.of(stored).sizes().get(size);

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GEHEIM", "Exif");
    assertOnlyPixels(kept);
  }

  @Test
  void makesAPictureNoLargerThanItIsShownAndNeverLargerThanItWas() throws IOException {
    Development large = Development.of(jpeg(4000, 3000));
    Development small = Development.of(jpeg(300, 200));
    Development narrow = Development.of(jpeg(3200, 8));

    assertThat(large.width()).isEqualTo(1600);
    assertThat(large.height()).isEqualTo(1200);
    assertThat(read(large, MediaSize.MIDDLE).getWidth()).isEqualTo(720);
    assertThat(read(large, MediaSize.THUMBNAIL).getWidth()).isEqualTo(480);
    assertThat(read(large, MediaSize.THUMBNAIL).getHeight()).isEqualTo(360);
    assertThat(small.width()).isEqualTo(300);
    assertThat(read(small, MediaSize.THUMBNAIL).getWidth()).isEqualTo(300);
    assertThat(read(narrow, MediaSize.THUMBNAIL).getHeight()).isEqualTo(1);
  }

  @Test
  void putsATransparentPictureOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(50, 50, 0x80000000);

    assertColour(read(Development.of(png(image)), MediaSize.FULL), 0.1, 0.1, Color.WHITE);
  }

  @Test
  void readsEveryKindOfPngAndGreyPictures() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_BYTE_GRAY,
          BufferedImage.TYPE_USHORT_GRAY,
          BufferedImage.TYPE_BYTE_INDEXED,
          BufferedImage.TYPE_BYTE_BINARY,
          BufferedImage.TYPE_4BYTE_ABGR
        }) {
      BufferedImage image = new BufferedImage(120, 80, type);
      image.getGraphics().drawImage(drawn(120, 80), 0, 0, null);
      BufferedImage kept = read(Development.of(png(image)), MediaSize.FULL);
      assertThat(kept.getWidth()).isEqualTo(120);
      assertThat(new Color(kept.getRGB(60, 40)).getRed()).as("type %s", type).isGreaterThan(150);
    }
    BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    byte[] values = ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    java.util.Arrays.fill(values, (byte) 100);
    for (byte[] file : new byte[][] {jpeg(grey, false), png(grey)}) {
      assertColour(read(Development.of(file), MediaSize.FULL), 0.5, 0.5, new Color(100, 100, 100));
    }
  }

  @Test
  void readsProgressivePictures() throws IOException {
    Development developed = Development.of(jpeg(drawn(640, 400), true));

    assertColour(read(developed, MediaSize.FULL), 0.9, 0.1, Color.GREEN);
  }

  @Test
  void readsWebp() throws IOException {
    Development developed = Development.of(Pictures.webp(300, 200, new Color(200, 40, 60)));

    assertThat(developed.width()).isEqualTo(300);
    assertThat(developed.height()).isEqualTo(200);
    assertColour(read(developed, MediaSize.FULL), 0.5, 0.5, new Color(200, 40, 60));
  }

  @Test
  void turnsOtherFormatsUprightAsWell() {
    byte[] file = png(drawn(200, 120));
    byte[] turned = Pictures.with(file, 33, Pictures.chunk("eXIf", Pictures.exif(6)));

    assertThat(Development.of(turned).height()).isEqualTo(200);

    byte[] webp = Pictures.webp(200, 120, Color.RED);
    byte[] inside = java.util.Arrays.copyOfRange(webp, 12, webp.length);
    byte[] held = Pictures.riff(inside, Pictures.webpChunk("EXIF", Pictures.exif(8)));
    assertThat(Development.of(held).height()).isEqualTo(200);
  }

  @Test
  void turnsColoursOfAnotherProfileIntoOrdinaryOnes() throws IOException {
    ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
    image.getGraphics().setColor(Color.BLACK);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, 0x404040);
    }
    byte[] profile =
        Pictures.segment(
            0xe2,
            Pictures.joined(
                "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), linear.getData()));
    // After the first segment, JFIF, which comes first.
    byte[] stored = Pictures.with(jpeg(image, false), 20, profile);

    BufferedImage kept = read(Development.of(stored), MediaSize.FULL);

    // A quarter of the light looks like half of it.
    assertColour(kept, 0.5, 0.5, new Color(137, 137, 137));
  }

  private static void assertOnlyPixels(byte[] jpeg) throws ImageProcessingException, IOException {
    Metadata metadata = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
    for (Directory directory : metadata.getDirectories()) {
      assertThat(directory)
          .isInstanceOfAny(
              JpegDirectory.class,
              JfifDirectory.class,
              HuffmanTablesDirectory.class,
              FileTypeDirectory.class);
    }
  }

  private static BufferedImage read(Development developed, MediaSize size) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(developed.sizes().get(size)));
  }

  private static void assertColour(BufferedImage image, double x, double y, Color expected) {
    Color found =
        new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
    int distance =
        Math.abs(found.getRed() - expected.getRed())
            + Math.abs(found.getGreen() - expected.getGreen())
            + Math.abs(found.getBlue() - expected.getBlue());
    assertThat(distance).as("%s instead of %s", found, expected).isLessThan(24);
  }
}
