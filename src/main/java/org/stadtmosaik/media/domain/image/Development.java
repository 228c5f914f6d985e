package org.stadtmosaik.media.domain.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * A picture as it is kept: upright, in sRGB on white, in each size, as JPEG written from the pixels
 * alone. Of the file that it came from nothing is left.
 *
 * @param width of the full size
 */
public record Development(int width, int height, Map<MediaSize, byte[]> sizes) {

  /**
   * What one picture takes of the heap at most, in bytes: the file twice, its decoded pixels, and
   * what they are scaled down to.
   */
  public static final long HEAP = 128L * 1024 * 1024;

  /** Decoded pixels take at most this many bytes: of larger pictures, rows are left out. */
  static final long MAX_DECODED = 64_000_000;

  private static final float QUALITY = 0.82f;

  /** Pages show these at once, on thin data plans. */
  private static final float SMALL_QUALITY = 0.42f;

  /** Several of these are on one page. */
  private static final float SMALLEST_QUALITY = 0.38f;

  /**
   * Develops a file.
   *
   * @throws InvalidInputException if it is no picture that can be kept
   */
  public static Development of(byte[] file) {
    ImageFile image = ImageFile.read(file);
    BufferedImage full =
        upright(scaled(decoded(image), MediaSize.FULL.longSide()), image.orientation());
    Map<MediaSize, byte[]> sizes = new EnumMap<>(MediaSize.class);
    sizes.put(MediaSize.FULL, written(full));
    sizes.put(MediaSize.MIDDLE, written(scaled(full, MediaSize.MIDDLE.longSide())));
    sizes.put(MediaSize.THUMBNAIL, written(scaled(full, MediaSize.THUMBNAIL.longSide())));
    return new Development(full.getWidth(), full.getHeight(), sizes);
  }

  private static BufferedImage decoded(ImageFile image) {
    ImageReader reader = null;
    try (ImageInputStream in = new ByteArrayImageInputStream(image.data())) {
      reader = image.format().decoder();
      reader.setInput(in, true, true);
      ImageReadParam how = reader.getDefaultReadParam();
      int step = step(image);
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } catch (IOException | RuntimeException e) {
      // Whatever a decoder stumbles over, it is the file's fault.
      throw ImageFile.broken();
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /** Each how manieth pixel is read. */
  private static int step(ImageFile image) {
    int step = 1;
    while (decodedSize(image, step) > MAX_DECODED) {
      step++;
    }
    return step;
  }

  private static long decodedSize(ImageFile image, int step) {
    long columns = (image.width() + step - 1) / step;
    long rows = (image.height() + step - 1) / step;
    return columns * rows * image.pixelSize();
  }

  /** In halves, so that every pixel counts; never larger than it was. */
  private static BufferedImage scaled(BufferedImage source, int longSide) {
    BufferedImage image = source;
    double factor = Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    while (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height) {
      image =
          drawn(
              image,
              Math.max(width, image.getWidth() / 2),
              Math.max(height, image.getHeight() / 2));
    }
    return drawn(image, width, height);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    AffineTransform size =
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight());
    return drawn(image, width, height, size);
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lies = Orientation.lies(orientation);
    return drawn(
        image,
        lies ? height : width,
        lies ? width : height,
        Orientation.upright(orientation, width, height));
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, AffineTransform how) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, how, null);
    } finally {
      graphics.dispose();
    }
    return drawn;
  }

  private static byte[] written(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality(Math.max(image.getWidth(), image.getHeight())));
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static float quality(int longSide) {
    if (longSide > MediaSize.MIDDLE.longSide()) {
      return QUALITY;
    }
    return longSide > MediaSize.THUMBNAIL.longSide() ? SMALL_QUALITY : SMALLEST_QUALITY;
  }
}
