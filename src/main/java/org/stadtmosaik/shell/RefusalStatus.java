package org.stadtmosaik.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;

/** The HTTP status (RFC 9110) of each kind of refusal. */
public final class RefusalStatus {

  private static final int DEPTH = 12;

  private RefusalStatus() {}

  /** 404, 403 or 409; 422 for anything that was typed and cannot be used. */
  public static int of(DomainException refusal) {
    return switch (refusal) {
      case NotFoundException _ -> 404;
      case ForbiddenException _ -> 403;
      case ConflictException _ -> 409;
      default -> 422;
    };
  }

  /** The refusal behind an exception, however often Spring or Flow have wrapped it. */
  public static Optional<DomainException> in(@Nullable Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
      if (cause instanceof DomainException refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
