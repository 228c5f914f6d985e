package org.stadtmosaik.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** The log of staff actions: one chain for each commune, and one for the portal itself. */
@Service
public class AuditLog {

  /** Entries on a page. */
  public static final int PAGE_SIZE = 50;

  private final ChainStore chains;
  private final ObjectProvider<AuditNames> names;
  private final Clock clock;

  AuditLog(ChainStore chains, ObjectProvider<AuditNames> names, Clock clock) {
    this.chains = chains;
    this.names = names;
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

  /** The chains that this person may read, with their names in the reader's language. */
  public List<AuditPlace> places(Actor actor, Language reader) {
    List<AuditPlace> places = new ArrayList<>();
    if (actor instanceof Actor.Staff staff) {
      staff.roles().keySet().stream()
          .filter(commune -> staff.has(Role.ADMINISTRATOR, commune))
          .map(commune -> new AuditPlace(commune, name(commune, reader)))
          .sorted(Comparator.comparing(AuditPlace::name, reader.order()))
          .forEach(places::add);
    }
    if (actor.operates()) {
      places.add(new AuditPlace(null, Messages.get(reader, "audit.log.portal")));
    }
    return List.copyOf(places);
  }

  /** Who acted, in words: a colleague's name, or the command. */
  public String actorName(AuditEntry entry, Language reader) {
    String[] parts = entry.actor().split(":", 2);
    return switch (parts[0]) {
      case "staff" -> staffName(parts[1]);
      case "command" -> Messages.get(reader, "audit.log.command", parts[1]);
      default -> Messages.get(reader, "audit.log.resident");
    };
  }

  private String staffName(String id) {
    StaffId staff = new StaffId(UUID.fromString(id));
    return names.stream().flatMap(source -> source.staff(staff).stream()).findFirst().orElse(id);
  }

  private String name(CommuneId commune, Language reader) {
    return names.stream()
        .flatMap(source -> source.commune(commune, reader).stream())
        .findFirst()
        .orElseGet(() -> commune.value().toString());
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
