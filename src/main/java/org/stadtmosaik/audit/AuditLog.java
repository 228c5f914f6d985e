package org.stadtmosaik.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.domain.Chain;
import org.stadtmosaik.audit.domain.ChainStore;
import org.stadtmosaik.audit.domain.Link;
import org.stadtmosaik.audit.domain.StoredEntry;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Role;

/** The log of staff actions: one chain for each commune, and one for the portal itself. */
@Service
public class AuditLog {

  /** Entries on a page. */
  public static final int PAGE_SIZE = 50;

  private final ChainStore chains;
  private final Clock clock;

  AuditLog(ChainStore chains, Clock clock) {
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * Adds an entry in the caller's transaction: either both happen or neither. Until that
   * transaction ends, other writers of the same chain wait, so write the entry last.
   *
   * @param commune whose chain; {@code null} for the portal's own
   * @param action at most 80 characters, for example {@code idea.published}
   * @param subject at most 200 characters, for example {@code idea:} and its id
   * @param details names and values; never who a resident is, never a text
   * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Actor actor,
      @Nullable CommuneId commune,
      String action,
      String subject,
      Map<String, String> details) {
    chains.append(
        Chain.of(commune),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        actor.auditName(),
        action,
        subject,
        details);
  }

  /**
   * A page of a chain, newest first.
   *
   * @param commune whose chain, for its administrators; {@code null} for the portal's own, for
   *     operators
   * @param page from 0; an empty page past the end
   */
  @Transactional(readOnly = true)
  public AuditPage entries(Actor actor, @Nullable CommuneId commune, int page) {
    requireReader(actor, commune);
    Chain chain = Chain.of(commune);
    List<AuditEntry> entries =
        chains.newestFirst(chain, PAGE_SIZE, Math.multiplyExact((long) page, PAGE_SIZE)).stream()
            .map(AuditLog::entry)
            .toList();
    return new AuditPage(entries, page, chains.length(chain));
  }

  /**
   * Computes every hash of a chain again, reading it as a stream.
   *
   * @param commune as in {@link #entries}
   */
  @Transactional(readOnly = true)
  public Verification verify(Actor actor, @Nullable CommuneId commune) {
    requireReader(actor, commune);
    Chain chain = Chain.of(commune);
    Link head = chains.head(chain);
    AtomicReference<Link> last = new AtomicReference<>(Link.first());
    chains.inOrder(
        chain,
        stored -> {
          Link before = last.get();
          if (!stored.follows(before)) {
            return false;
          }
          last.set(stored.link());
          return true;
        });
    long checked = last.get().number();
    // The head is compared too: an end that was cut off leaves a chain that is sound in itself.
    return new Verification(
        checked, last.get().equals(head) ? OptionalLong.empty() : OptionalLong.of(checked + 1));
  }

  private static void requireReader(Actor actor, @Nullable CommuneId commune) {
    if (commune != null) {
      actor.require(commune, Role.ADMINISTRATOR);
    } else if (!actor.operates()) {
      throw new ForbiddenException();
    }
  }

  private static AuditEntry entry(StoredEntry stored) {
    return new AuditEntry(
        stored.link().number(),
        stored.at(),
        stored.actor(),
        stored.action(),
        stored.subject(),
        stored.detailsByName());
  }
}
