package org.stadtmosaik.shared;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Two transactions that wait for each other: the database ends one of them, and whoever it was for
 * is not told but has it done again.
 */
public final class Deadlocks {

  private static final int ATTEMPTS = 5;

  private Deadlocks() {}

  /**
   * Does a whole transaction, anew if it was ended for the sake of another; five times at most.
   *
   * @param transaction that nothing outside has begun
   */
  public static <T> T survive(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
