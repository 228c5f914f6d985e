package org.stadtmosaik.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.stadtmosaik.account.domain.Seal;
import org.stadtmosaik.account.domain.StaffKey;

/**
 * Seals secrets of other modules under keys derived from the one in the data folder, so that the
 * database alone opens nothing.
 */
@Service
public class PortalSeals {

  private final StaffKey key;
  private final Map<String, Seal> seals = new ConcurrentHashMap<>();

  PortalSeals(StaffKey key) {
    this.key = key;
  }

  /**
   * Encrypts a few kilobytes.
   *
   * @param purpose a fixed word for each use
   * @param context to what it belongs; opening it for anything else fails
   */
  public byte[] seal(String purpose, byte[] plain, byte[] context) {
    return of(purpose).seal(plain, context);
  }

  /**
   * @throws IllegalStateException if it was sealed for another purpose or context, or in another
   *     data folder
   */
  public byte[] open(String purpose, byte[] sealed, byte[] context) {
    return of(purpose).open(sealed, context);
  }

  private Seal of(String purpose) {
    return seals.computeIfAbsent(purpose, name -> new Seal(key.derive("portal seal/" + name)));
  }
}
