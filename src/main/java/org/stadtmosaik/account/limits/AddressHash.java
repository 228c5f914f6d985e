package org.stadtmosaik.account.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.HmacSha256;

/**
 * Stands in for where a request comes from: HMAC-SHA-256 under a random key that lives in memory
 * and is replaced each day (UTC). Nobody can compute an address back, nor compare two days, once
 * the key is gone; it is never written anywhere. Of an IPv6 address only the first 64 bits count,
 * which is what a household gets.
 */
@Component
public class AddressHash {

  private static final int IPV6_NETWORK = 8;
  private static final int KEY_BYTES = 32;
  private static final long DAY_SECONDS = 86_400;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private byte[] key = new byte[KEY_BYTES];
  private long day = Long.MIN_VALUE;

  AddressHash(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param address as the servlet gives it, behind a proxy already the visitor's
   */
  String ofAddress(String address) {
    return of("address", network(address));
  }

  /** The same for anything else that is counted, under a word for what it is. */
  String of(String purpose, byte[] bytes) {
    byte[] word = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(word, word.length + bytes.length);
    System.arraycopy(bytes, 0, all, word.length, bytes.length);
    return HexFormat.of().formatHex(HmacSha256.of(keyOfToday(), all), 0, 16);
  }

  private synchronized byte[] keyOfToday() {
    long today = Math.floorDiv(clock.instant().getEpochSecond(), DAY_SECONDS);
    if (today != day) {
      key = new byte[KEY_BYTES];
      random.nextBytes(key);
      day = today;
    }
    return key;
  }

  private static byte[] network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      byte[] bytes = parsed.getAddress();
      return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
    } catch (IllegalArgumentException e) {
      // A proxy may send any word; the same word is then the same place.
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
