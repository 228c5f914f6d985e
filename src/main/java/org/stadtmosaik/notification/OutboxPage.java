package org.stadtmosaik.notification;

import java.util.List;

/**
 * A page of the outbox, newest first.
 *
 * @param mails at most {@link Outbox#PAGE_SIZE} of them
 * @param page its number, from 0
 * @param total how many there are
 */
public record OutboxPage(List<MailSummary> mails, int page, long total) {

  /** Whether there are older ones. */
  public boolean hasOlder() {
    return (page + 1L) * Outbox.PAGE_SIZE < total;
  }
}
