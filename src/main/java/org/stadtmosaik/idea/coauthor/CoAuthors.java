package org.stadtmosaik.idea.coauthor;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.coauthor.CoAuthorStore.Invitation;
import org.stadtmosaik.idea.coauthor.CoAuthorStore.Written;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Base32;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;
import org.stadtmosaik.shared.Sha256;

/**
 * Writing an idea together. Its author passes a link on, which one other resident can use once; who
 * came by it may change the idea and nothing else. Nobody's name is asked or shown.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CoAuthors {

  /** People who may write along. */
  public static final int MOST = 9;

  /** How long an invitation is open. */
  public static final Duration OPEN = Duration.ofDays(7);

  /** 160 random bits, as other secrets in links have. */
  private static final int BYTES = 20;

  private final CoAuthorStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CoAuthors(CoAuthorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An invitation to pass on; an earlier one that nobody accepted is void.
   *
   * @param secret known to nobody but whoever gets this; the database has its hash
   */
  public record Invited(String secret, Instant expiresAt) {}

  /**
   * Makes an invitation.
   *
   * @throws NotFoundException if there is no such idea of theirs
   * @throws ConflictException if it was taken back, or {@link #MOST} write along already
   */
  public Invited invite(Actor actor, IdeaId idea) {
    requireOpen(written(actor, idea));
    requireRoom(idea);
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base32.encode(bytes).toLowerCase(Locale.ROOT);
    Instant expiresAt = clock.instant().plus(OPEN);
    store.invite(idea, Sha256.of(secret), expiresAt);
    return new Invited(secret, expiresAt);
  }

  /**
   * Writes along from now on. The same person may send it again.
   *
   * @throws NotFoundException if there is no such idea, or the acting person is no resident
   * @throws InvalidInputException if the invitation is not the open one of this idea
   * @throws ConflictException if the acting person is the author, the idea was taken back, or
   *     {@link #MOST} write along already
   */
  public void accept(Actor actor, IdeaId idea, String secret) {
    Written written = store.lock(idea).orElseThrow(NotFoundException::new);
    PseudonymId person = person(actor, written);
    Invitation invitation =
        store
            .invitation(idea)
            .filter(open -> MessageDigest.isEqual(open.secretHash(), Sha256.of(secret)))
            .filter(open -> clock.instant().isBefore(open.expiresAt()))
            .orElseThrow(CoAuthors::unusable);
    if (person.value().equals(written.author())) {
      throw new ConflictException("ideacoauthor.error.ownIdea");
    }
    requireOpen(written);
    if (person.value().equals(invitation.acceptedBy()) && store.has(idea, person)) {
      return;
    }
    if (invitation.acceptedBy() != null) {
      throw unusable();
    }
    requireRoom(idea);
    store.add(idea, person, clock.instant());
    store.accept(idea, person);
  }

  /**
   * Who writes along, the first first.
   *
   * @throws NotFoundException if there is no such idea of theirs
   */
  public List<CoAuthor> of(Actor actor, IdeaId idea) {
    written(actor, idea);
    return store.of(idea);
  }

  /**
   * The author ends that somebody writes along; twice is the same as once.
   *
   * @throws NotFoundException if there is no such idea of theirs
   */
  public void end(Actor actor, IdeaId idea, UUID coAuthor) {
    written(actor, idea);
    store.remove(idea, coAuthor);
  }

  /** Whoever writes along stops doing so; twice is the same as once. */
  public void leave(Actor actor, IdeaId idea) {
    Written written = store.lock(idea).orElseThrow(NotFoundException::new);
    store.remove(idea, person(actor, written).value());
  }

  private Written written(Actor actor, IdeaId idea) {
    Written written = store.lock(idea).orElseThrow(NotFoundException::new);
    if (!person(actor, written).value().equals(written.author())) {
      throw new NotFoundException();
    }
    return written;
  }

  private static PseudonymId person(Actor actor, Written written) {
    if (actor instanceof Actor.Resident resident) {
      return resident.in(new ProjectId(written.project()));
    }
    throw new NotFoundException();
  }

  private static void requireOpen(Written written) {
    if (IdeaState.WITHDRAWN.name().equals(written.state())) {
      throw new ConflictException("idea.error.withdrawn");
    }
  }

  private void requireRoom(IdeaId idea) {
    if (store.of(idea).size() >= MOST) {
      throw new ConflictException("ideacoauthor.error.many", MOST);
    }
  }

  private static InvalidInputException unusable() {
    return new InvalidInputException("secret", "ideacoauthor.error.link");
  }
}
