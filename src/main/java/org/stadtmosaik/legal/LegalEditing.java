package org.stadtmosaik.legal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.legal.domain.LegalStore;
import org.stadtmosaik.legal.domain.StoredDraft;
import org.stadtmosaik.legal.domain.StoredEdition;
import org.stadtmosaik.legal.domain.Template;
import org.stadtmosaik.legal.domain.Typed;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;

/**
 * Filling in the pages and publishing them, for a commune's administrators: {@code
 * NotFoundException} and {@code ForbiddenException} for everybody else.
 */
@Service
@Transactional(readOnly = true)
public class LegalEditing {

  private final LegalStore store;
  private final Communes communes;
  private final AuditLog audit;
  private final Clock clock;

  LegalEditing(LegalStore store, Communes communes, AuditLog audit, Clock clock) {
    this.store = store;
    this.communes = communes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The communes whose pages this person may fill in. */
  public List<CommuneSummary> places(Actor actor) {
    return actor instanceof Actor.Staff
        ? communes.all().stream()
            .filter(commune -> actor.has(Role.ADMINISTRATOR, commune.id()))
            .toList()
        : List.of();
  }

  public LegalDraft draft(Actor actor, CommuneId commune) {
    actor.require(commune, Role.ADMINISTRATOR);
    return draft(commune);
  }

  /** A page as it would be if the draft were published now. */
  public Document preview(Actor actor, CommuneId commune, LegalPage page, Language language) {
    actor.require(commune, Role.ADMINISTRATOR);
    return Template.fill(page, store.draft(commune).content(), language);
  }

  /**
   * Saves the draft; saving again what is there changes nothing.
   *
   * @param version that the content was made from
   * @throws ConflictException if somebody else has saved another one since
   * @throws org.stadtmosaik.shared.InvalidInputException if something cannot be used; its field is
   *     the name of a fact or of a page
   */
  @Transactional
  public LegalDraft save(Actor actor, CommuneId commune, long version, LegalContent typed) {
    actor.require(commune, Role.ADMINISTRATOR);
    LegalContent content = Typed.clean(typed);
    StoredDraft before = store.draft(commune);
    if (!before.content().equals(content)) {
      if (before.version() != version || !store.save(commune, content, version, now())) {
        throw new ConflictException("legal.error.changedMeanwhile");
      }
    }
    return draft(commune);
  }

  /**
   * Publishes the draft as the commune's next edition; what was published already stays the newest.
   *
   * @param version of the draft that the person has seen
   * @throws ConflictException if somebody else has saved another one since
   */
  @Transactional
  public Edition publish(Actor actor, CommuneId commune, long version) {
    actor.require(commune, Role.ADMINISTRATOR);
    StoredDraft draft = store.lockedDraft(commune);
    if (draft.version() != version) {
      throw new ConflictException("legal.error.changedMeanwhile");
    }
    Optional<StoredEdition> newest = store.newest(commune);
    if (newest.filter(edition -> edition.says(draft.content())).isPresent()) {
      return newest.get().edition();
    }
    int number = newest.map(edition -> edition.edition().number()).orElse(0) + 1;
    Edition made = store.publish(commune, draft.content(), number, now());
    audit.record(
        actor,
        commune,
        "legal.published",
        "commune:" + commune.value(),
        Map.of("edition", Integer.toString(number)));
    return made;
  }

  private LegalDraft draft(CommuneId commune) {
    StoredDraft draft = store.draft(commune);
    Optional<StoredEdition> newest = store.newest(commune);
    return new LegalDraft(
        draft.content(),
        draft.version(),
        newest.map(StoredEdition::edition).orElse(null),
        newest.filter(edition -> !edition.content().equals(draft.content())).isPresent(),
        newest.filter(edition -> !edition.templates().equals(Template.REVISION)).isPresent());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
