package org.stadtmosaik.media;

import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.media.domain.DraftStore;
import org.stadtmosaik.media.domain.MediaStore;
import org.stadtmosaik.media.domain.Photographs;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Pictures of things, as their readers and the staff who run the things have them. */
@Service
public class Media {

  /** The largest file that is taken in, in bytes. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final MediaStore store;
  private final DraftStore drafts;
  private final Photographs photographs;
  private final Map<String, MediaOwner> owners;
  private final TransactionOperations transaction;
  private final Clock clock;

  Media(
      MediaStore store,
      DraftStore drafts,
      Photographs photographs,
      List<MediaOwner> owners,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.photographs = photographs;
    this.owners = owners.stream().collect(toMap(MediaOwner::kind, owner -> owner));
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Adds a picture to a thing, after those that it has.
   *
   * @param content is read to its end or to {@link #MAX_BYTES}, and not closed
   * @param alt what it shows; {@code null} if nobody said
   * @throws NotFoundException if there is no such thing for the acting person
   * @throws org.stadtmosaik.shared.ForbiddenException if they may not change it
   * @throws InvalidInputException if it is no picture that can be kept
   * @throws BusyException if too many come in at once
   */
  public MediaId store(
      Actor actor, MediaSubject subject, InputStream content, @Nullable LocalizedText alt) {
    CommuneId commune = owner(subject.kind()).requireChange(actor, subject.id());
    Photographs.Developed developed = photographs.develop(content);
    return transaction.execute(_ -> store.add(commune, subject, developed, alt, clock.instant()));
  }

  /**
   * Says anew what a picture shows.
   *
   * @throws NotFoundException if there is no such picture for the acting person
   */
  @Transactional
  public void describe(Actor actor, MediaId id, LocalizedText alt) {
    store.describe(changeable(actor, id).id(), alt);
  }

  /**
   * Throws a picture away.
   *
   * @throws NotFoundException if there is no such picture for the acting person
   */
  @Transactional
  public void remove(Actor actor, MediaId id) {
    store.remove(changeable(actor, id).id());
  }

  /** A thing goes, and its pictures with it: in the transaction of its feature. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeAll(MediaSubject subject) {
    store.removeAll(subject);
  }

  /**
   * The pictures of these things, each in its order, in one query; things without any are missing.
   * For the feature whose things they are, which has checked who asks.
   */
  @Transactional(readOnly = true)
  public Map<UUID, List<Picture>> of(String kind, Collection<UUID> ids) {
    return store.of(kind, ids);
  }

  /**
   * Whether somebody may see a picture.
   *
   * @throws NotFoundException if there is no such picture for them
   */
  @Transactional(readOnly = true)
  public MediaAccess access(Actor actor, MediaId id) {
    MediaSubject subject = store.find(id).orElseThrow(NotFoundException::new).subject();
    MediaAccess access = owner(subject.kind()).access(actor, subject.id());
    if (access == MediaAccess.NONE) {
      throw new NotFoundException();
    }
    return access;
  }

  /**
   * A picture's bytes.
   *
   * @throws NotFoundException if there is no such picture for the acting person
   */
  @Transactional(readOnly = true)
  public MediaContent read(Actor actor, MediaId id, MediaSize size) {
    access(actor, id);
    return store
        .content(id, size)
        // Pictures from before there was this size.
        .or(() -> store.content(id, MediaSize.FULL))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Throws away what nobody can reach any more: pictures that waited too long for what they belong
   * to, and those of things that are gone. For the job that clears up.
   */
  public void removeOrphans() {
    drafts.removeSentBefore(clock.instant().minus(MediaDrafts.KEPT));
    owners.forEach(this::removeOrphans);
  }

  private void removeOrphans(String kind, MediaOwner owner) {
    UUID last = FIRST;
    for (List<UUID> page = store.subjects(kind, last, PAGE);
        !page.isEmpty();
        page = store.subjects(kind, last, PAGE)) {
      Set<UUID> existing = owner.existing(page);
      page.stream()
          .filter(id -> !existing.contains(id))
          .forEach(id -> store.removeAll(new MediaSubject(kind, id)));
      last = page.getLast();
    }
  }

  private Picture changeable(Actor actor, MediaId id) {
    Picture picture = store.find(id).orElseThrow(NotFoundException::new);
    owner(picture.subject().kind()).requireChange(actor, picture.subject().id());
    return picture;
  }

  private MediaOwner owner(String kind) {
    MediaOwner owner = owners.get(kind);
    if (owner == null) {
      throw new IllegalStateException("no feature has pictures of " + kind);
    }
    return owner;
  }
}
