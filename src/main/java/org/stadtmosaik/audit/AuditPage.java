package org.stadtmosaik.audit;

import java.util.List;

/**
 * A page of the log, newest first.
 *
 * @param entries at most {@link AuditLog#PAGE_SIZE} of them
 * @param page its number, from 0
 * @param total how many entries the chain has
 */
public record AuditPage(List<AuditEntry> entries, int page, long total) {

  /** Whether there are older entries. */
  public boolean hasOlder() {
    return (page + 1L) * AuditLog.PAGE_SIZE < total;
  }
}
