package org.stadtmosaik.survey.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.survey.secret.Hash;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions that can be taken over into questionnaires, for those who write surveys in a commune:
 * its leads and administrators.
 */
@Service
public class QuestionLibrary {

  /** How many questions a page has. */
  public static final int PAGE_SIZE = 20;

  private static final Role[] WRITING = {Role.LEAD, Role.ADMINISTRATOR};
  private static final int LONGEST = 100_000;

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final LibraryStore store;
  private final Communes communes;
  private final AuditLog audit;
  private final Clock clock;

  QuestionLibrary(LibraryStore store, Communes communes, AuditLog audit, Clock clock) {
    this.store = store;
    this.communes = communes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of a shelf, the newest first; the portal's in their own order. Everybody's own questions
   * go with them into each commune where they write surveys.
   *
   * @param search words that are all in the question's texts, in any of its languages; empty for
   *     all
   * @param page from 0
   * @throws NotFoundException if they don't work in this commune
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public LibraryPage list(Actor actor, CommuneId commune, Shelf shelf, String search, int page) {
    actor.require(commune, WRITING);
    List<String> words = SearchWords.of(search);
    int from = Math.multiplyExact(page, PAGE_SIZE);
    List<LibraryQuestion> found =
        switch (shelf) {
          case PORTAL ->
              PortalQuestions.all(neighbourhoods(commune)).stream()
                  .filter(question -> PortalQuestions.matches(question, words))
                  .skip(from)
                  .limit(PAGE_SIZE + 1L)
                  .toList();
          case COMMUNE -> kept(commune.value(), List.of(commune.value()), words, from, shelf);
          case OWN ->
              actor instanceof Actor.Staff staff
                  ? kept(
                      staff.id().value(),
                      staff.communes().stream()
                          .filter(place -> writes(staff, place))
                          .map(CommuneId::value)
                          .toList(),
                      words,
                      from,
                      shelf)
                  : List.of();
        };
    return LibraryPage.of(found, page, PAGE_SIZE);
  }

  private List<LibraryQuestion> kept(
      UUID keeper, List<UUID> places, List<String> words, int from, Shelf shelf) {
    return store.list(keeper, places, words, from, PAGE_SIZE + 1).stream()
        .map(row -> row.question(shelf))
        .toList();
  }

  /**
   * A question for this questionnaire, see {@link Taking#take}.
   *
   * @param id as a {@link LibraryQuestion} has it
   * @throws NotFoundException if there is no such question for them
   * @throws org.stadtmosaik.shared.ConflictException if they have no language in common
   */
  public ObjectNode take(Actor actor, CommuneId commune, String id, Taking taking) {
    actor.require(commune, WRITING);
    return taking.take(
        id.startsWith(PortalQuestions.PREFIX)
            ? PortalQuestions.byId(id, neighbourhoods(commune)).orElseThrow(NotFoundException::new)
            : visible(actor, id));
  }

  private LibraryQuestion visible(Actor actor, String id) {
    LibraryStore.Row row = row(id);
    Shelf shelf = shelf(row);
    requireOwn(actor, row);
    actor.require(row.commune(), WRITING);
    return row.question(shelf);
  }

  /**
   * Keeps a question. Conditions, and whatever else speaks of other questions, stay behind. The
   * same once more is the one that is there.
   *
   * @param shelf the commune's or one's own
   * @param original the tag of the language that it was written in first
   * @throws DomainException if it has no text, is longer than 100 kB, or computes from others
   */
  @Transactional
  public LibraryQuestion keep(
      Actor actor, CommuneId commune, Shelf shelf, String original, ObjectNode question) {
    actor.require(commune, WRITING);
    ObjectNode alone = alone(question);
    UUID keeper = keeper(actor, commune, shelf);
    LibraryStore.Row row = new LibraryStore.Row(Ids.next(), commune, keeper, original, alone, 1);
    byte[] hash = hash(alone);
    if (!store.add(row, SearchWords.of(alone), hash, clock.instant())) {
      return store.same(keeper, commune, hash).orElseThrow(NotFoundException::new).question(shelf);
    }
    audit.record(
        actor,
        commune,
        "surveylibrary.kept",
        "question:" + row.id(),
        Map.of("shelf", shelf.word()));
    return row.question(shelf);
  }

  /** The question without what speaks of others. */
  private static ObjectNode alone(ObjectNode question) {
    ObjectNode alone = question.deepCopy();
    refuse(alone);
    new OwnReferences(alone.path("code").stringValue("")).keepOnly(alone);
    return alone;
  }

  private static byte[] hash(ObjectNode question) {
    String json = SORTED.writeValueAsString(SORTED.treeToValue(question, Map.class));
    return Hash.of(json.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  /**
   * A kept question as it is now.
   *
   * @throws NotFoundException if it is not there, somebody else's, the portal's, or of a commune
   *     where they don't work
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public LibraryQuestion get(Actor actor, String id) {
    return visible(actor, id);
  }

  /**
   * Changes a kept question on its shelf; whoever took it over keeps theirs. Conditions, and
   * whatever else speaks of other questions, stay behind.
   *
   * @param version that they have seen
   * @return the question as it is now
   * @throws NotFoundException as {@link #get}
   * @throws org.stadtmosaik.shared.ForbiddenException as {@link #get}
   * @throws ConflictException if somebody has changed it since, or the shelf has the new one
   *     already
   * @throws DomainException if it has no text, is longer than 100 kB, or computes from others
   */
  @Transactional
  public LibraryQuestion change(Actor actor, String id, int version, ObjectNode question) {
    LibraryQuestion before = visible(actor, id);
    ObjectNode alone = alone(question);
    LibraryStore.Row row = row(id);
    if (before.version() == version && alone.equals(before.question())) {
      return before;
    }
    try {
      if (!store.change(row.id(), version, alone, SearchWords.of(alone), hash(alone))) {
        throw new ConflictException("surveylibrary.error.changed");
      }
    } catch (DuplicateKeyException e) {
      throw new ConflictException("surveylibrary.error.same");
    }
    audit.record(
        actor,
        row.commune(),
        "surveylibrary.changed",
        "question:" + row.id(),
        Map.of("shelf", before.shelf().word()));
    return visible(actor, id);
  }

  private static void refuse(ObjectNode question) {
    if (question.path("type").stringValue("").equals("calculated")) {
      throw new DomainException("surveylibrary.error.calculated");
    }
    if (QuestionTexts.values(question.path("title")).isEmpty()) {
      throw new DomainException("surveylibrary.error.empty");
    }
    if (question.toString().length() > LONGEST) {
      throw new DomainException("surveylibrary.error.long", LONGEST / 1000);
    }
  }

  /**
   * Takes a question off its shelf; whoever took it over keeps theirs. Once more changes nothing.
   *
   * @throws NotFoundException if it is somebody else's, or of a commune where they don't work
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  @Transactional
  public void remove(Actor actor, String id) {
    Optional<LibraryStore.Row> found = uuid(id).flatMap(store::byId);
    if (found.isEmpty()) {
      return;
    }
    LibraryStore.Row row = found.get();
    requireOwn(actor, row);
    actor.require(row.commune(), WRITING);
    if (store.remove(row.id())) {
      audit.record(
          actor,
          row.commune(),
          "surveylibrary.removed",
          "question:" + row.id(),
          Map.of("shelf", shelf(row).word()));
    }
  }

  private LibraryStore.Row row(String id) {
    return uuid(id).flatMap(store::byId).orElseThrow(NotFoundException::new);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean writes(Actor actor, CommuneId commune) {
    return List.of(WRITING).stream().anyMatch(role -> actor.has(role, commune));
  }

  /** To anybody else, what is somebody's own does not exist. */
  private static void requireOwn(Actor actor, LibraryStore.Row row) {
    if (shelf(row) == Shelf.OWN
        && !(actor instanceof Actor.Staff staff && staff.id().value().equals(row.keeper()))) {
      throw new NotFoundException();
    }
  }

  private static Shelf shelf(LibraryStore.Row row) {
    return row.keeper().equals(row.commune().value()) ? Shelf.COMMUNE : Shelf.OWN;
  }

  private static UUID keeper(Actor actor, CommuneId commune, Shelf shelf) {
    if (shelf == Shelf.COMMUNE) {
      return commune.value();
    }
    if (shelf == Shelf.OWN && actor instanceof Actor.Staff staff) {
      return staff.id().value();
    }
    throw new IllegalArgumentException(shelf + " is not for keeping");
  }

  private List<NeighbourhoodName> neighbourhoods(CommuneId commune) {
    return communes.neighbourhoodsOf(List.of(commune)).getOrDefault(commune, List.of());
  }
}
