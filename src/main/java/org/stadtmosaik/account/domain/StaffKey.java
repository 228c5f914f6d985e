package org.stadtmosaik.account.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;

/**
 * The key under which the code secrets of staff are sealed: 32 random bytes in {@code staff.key} in
 * the data folder, so that a copy of the database alone gives nobody a second factor. It belongs
 * into every backup: without it nobody can sign in, nor come back by mail.
 */
@Component
public class StaffKey {

  private static final int BYTES = 32;

  private final Path file;
  private @Nullable Seal seal;
  private byte @Nullable [] key;

  StaffKey(Settings settings) {
    this.file = settings.data().resolve("staff.key");
  }

  /** Reads the key, and makes it the first time. */
  public synchronized Seal seal() {
    if (seal == null) {
      seal = new Seal(bytes());
    }
    return seal;
  }

  /**
   * 32 bytes for another use (HKDF-SHA-256, RFC 5869), so that there is one key to back up.
   *
   * @param purpose a fixed word for each use
   */
  public byte[] derive(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(bytes())
                  .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
    }
  }

  private synchronized byte[] bytes() {
    if (key == null) {
      key = read();
    }
    return key;
  }

  private byte[] read() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new IllegalStateException(file + " is not a key of " + BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  // Written beside and linked into place: another process never reads half a key.
  private void make() throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            folder,
            ".staff",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, fresh);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // The other process was first; its key counts.
    } finally {
      Files.delete(draft);
    }
  }
}
