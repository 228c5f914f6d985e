package org.stadtmosaik.media;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.stadtmosaik.media.domain.Photographs;

/** Makes pictures safe for modules that keep them themselves. */
@Service
public class Darkroom {

  private final Photographs photographs;

  Darkroom(Photographs photographs) {
    this.photographs = photographs;
  }

  /**
   * The picture as JPEG, written from the pixels alone: without place, camera and time.
   *
   * @throws org.stadtmosaik.shared.InvalidInputException if it is no picture that can be kept
   * @throws BusyException if too many come in at once
   */
  public byte[] develop(byte[] file) {
    return Objects.requireNonNull(
        photographs.develop(new ByteArrayInputStream(file)).sizes().get(MediaSize.FULL));
  }
}
