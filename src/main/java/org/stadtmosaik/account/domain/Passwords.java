package org.stadtmosaik.account.domain;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with argon2id: 19 MiB, two passes, one lane, the least that OWASP advises. At
 * most four are computed at a time, so that a flood of attempts can't take the memory.
 */
@Component
public class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
  private final Semaphore atOnce = new Semaphore(4);
  private final String nobodys = hash("nobody has this password");

  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      atOnce.release();
    }
  }

  /**
   * Whether the password belongs to this hash. Takes the same time if there is none, so that the
   * time doesn't tell whether an account exists.
   */
  public boolean fits(String password, @Nullable String hash) {
    String tried = password.isEmpty() ? " " : password;
    atOnce.acquireUninterruptibly();
    try {
      return argon2.matches(tried, hash == null ? nobodys : hash) && hash != null;
    } finally {
      atOnce.release();
    }
  }
}
