package org.stadtmosaik.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the pictures of the tests, so that none lies in the repository. */
public final class Pictures {

  /** The corners of every drawn picture: top left, top right, bottom right, bottom left. */
  public static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.BLACK};

  private Pictures() {}

  /** A picture with a colour in each corner. */
  public static BufferedImage drawn(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, width, height);
    int w = width / 4;
    int h = height / 4;
    int[][] places = {{0, 0}, {width - w, 0}, {width - w, height - h}, {0, height - h}};
    for (int i = 0; i < places.length; i++) {
      graphics.setColor(CORNERS[i]);
      graphics.fillRect(places[i][0], places[i][1], w, h);
    }
    graphics.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(drawn(width, height), false);
  }

  public static byte[] jpeg(BufferedImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (progressive) {
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] png(BufferedImage image) {
    return written(image, "png");
  }

  public static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG as a camera writes it: how it was held, where, and a comment. */
  public static byte[] fromACamera(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GEHEIM</x:xmpmeta>".getBytes(latin());
    byte[] comment = "GEHEIM <script>alert(1)</script>".getBytes(latin());
    return with(
        jpeg,
        2,
        segment(0xe1, joined("Exif\0\0".getBytes(latin()), exif)),
        segment(0xe1, xmp),
        segment(0xed, "Photoshop 3.0\0GEHEIM".getBytes(latin())),
        segment(0xfe, comment));
  }

  /** A TIFF block with orientation, make and a place (EXIF 2.32, 4.6). */
  public static byte[] exif(int orientation) {
    ByteBuffer block = ByteBuffer.allocate(26 + 24 + 12 + 54);
    block.put("MM".getBytes(latin())).putShort((short) 42).putInt(8);
    block.putShort((short) 3);
    entry(block, 0x0112, 3, 1, orientation << 16);
    entry(block, 0x010f, 2, 8, 50);
    entry(block, 0x8825, 4, 1, 58);
    block.putInt(0);
    block.put("GEHEIM!\0".getBytes(latin()));
    block.putShort((short) 2);
    entry(block, 1, 2, 2, 'N' << 24);
    entry(block, 2, 5, 3, 88);
    block.putInt(0);
    block.putInt(53).putInt(1).putInt(33).putInt(1).putInt(0).putInt(1);
    return block.array();
  }

  private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A segment of a JPEG. */
  public static byte[] segment(int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
    return segment.put(content).array();
  }

  /** A chunk of a PNG. */
  public static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
    chunk.putInt(content.length).put(name.getBytes(latin())).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(chunk.array(), 4, 4 + content.length);
    return chunk.putInt((int) checksum.getValue()).array();
  }

  /** The bytes with others put in at a place. */
  public static byte[] with(byte[] file, int at, byte[]... parts) {
    byte[] head = java.util.Arrays.copyOf(file, at);
    byte[] tail = java.util.Arrays.copyOfRange(file, at, file.length);
    return joined(joined(head, joined(parts)), tail);
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A WebP file, without loss, all in one colour (RFC 9649, 3): no encoder is at hand. */
  public static byte[] webp(int width, int height, Color colour) {
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    BitWriter writer = new BitWriter(bits);
    writer.bits(0x2f, 8);
    writer.bits(width - 1, 14);
    writer.bits(height - 1, 14);
    writer.bits(0, 1);
    writer.bits(0, 3);
    writer.bits(0, 1); // no transform
    writer.bits(0, 1); // no cache of colours
    writer.bits(0, 1); // one set of codes for the whole picture
    for (int symbol : new int[] {colour.getGreen(), colour.getRed(), colour.getBlue(), 255, 0}) {
      // A code with one symbol takes no bits in the data.
      writer.bits(1, 1);
      writer.bits(0, 1);
      boolean small = symbol < 2;
      writer.bits(small ? 0 : 1, 1);
      writer.bits(symbol, small ? 1 : 8);
    }
    writer.finish();
    return riff(webpChunk("VP8L", bits.toByteArray()));
  }

  public static byte[] webpChunk(String name, byte[] content) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + content.length + (content.length & 1))
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    return chunk.put(name.getBytes(latin())).putInt(content.length).put(content).array();
  }

  public static byte[] riff(byte[]... chunks) {
    byte[] content = joined(chunks);
    ByteBuffer file =
        ByteBuffer.allocate(12 + content.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(latin())).putInt(4 + content.length).put("WEBP".getBytes(latin()));
    return file.put(content).array();
  }

  private static java.nio.charset.Charset latin() {
    return StandardCharsets.ISO_8859_1;
  }

  /** Writes numbers with their lowest bit first. */
  private static final class BitWriter {

    private final ByteArrayOutputStream out;
    private long held;
    private int count;

    BitWriter(ByteArrayOutputStream out) {
      this.out = out;
    }

    void bits(int value, int number) {
      held |= (long) value << count;
      count += number;
      while (count >= 8) {
        out.write((int) held & 0xff);
        held >>>= 8;
        count -= 8;
      }
    }

    void finish() {
      if (count > 0) {
        out.write((int) held & 0xff);
      }
      // The decoder reads ahead.
      out.writeBytes(new byte[8]);
    }
  }
}
