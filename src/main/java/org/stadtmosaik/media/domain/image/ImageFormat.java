package org.stadtmosaik.media.domain.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures that are taken in. */
enum ImageFormat {
  JPEG {
    @Override
    boolean begins(byte[] file) {
      return ImageFile.has(file, 0, "\u00ff\u00d8\u00ff");
    }

    @Override
    ImageFile read(byte[] file) {
      return new JpegFile(file).read();
    }

    @Override
    ImageReader decoder() {
      return ImageIO.getImageReadersByFormatName("jpeg").next();
    }
  },
  PNG {
    @Override
    boolean begins(byte[] file) {
      return ImageFile.has(file, 0, PngFile.SIGNATURE);
    }

    @Override
    ImageFile read(byte[] file) {
      return new PngFile(file).read();
    }

    @Override
    ImageReader decoder() {
      return ImageIO.getImageReadersByFormatName("png").next();
    }
  },
  WEBP {
    @Override
    boolean begins(byte[] file) {
      return ImageFile.has(file, 0, "RIFF") && ImageFile.has(file, 8, "WEBP");
    }

    @Override
    ImageFile read(byte[] file) {
      return new WebpFile(file).read();
    }

    @Override
    ImageReader decoder() throws IOException {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
  };

  /** By its first bytes. */
  static Optional<ImageFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
  }

  abstract boolean begins(byte[] file);

  /** Checks the file's structure and takes the picture out of it. */
  abstract ImageFile read(byte[] file);

  abstract ImageReader decoder() throws IOException;
}
