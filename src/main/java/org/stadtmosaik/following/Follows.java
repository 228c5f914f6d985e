package org.stadtmosaik.following;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.following.domain.FollowStore;
import org.stadtmosaik.following.domain.Follower;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/**
 * What residents follow, by their pseudonym in each project. Nobody else ever sees it; across
 * projects only the device's secret tells that it is one person.
 */
@Service
public class Follows {

  private final FollowStore store;
  private final Things things;
  private final Contacts contacts;
  private final TransactionOperations transaction;
  private final Clock clock;

  Follows(
      FollowStore store,
      Things things,
      Contacts contacts,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.things = things;
    this.contacts = contacts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Follows a thing from now on; twice is the same as once.
   *
   * @param language in which they are told
   * @throws NotFoundException if everybody sees no such thing, or the acting person is no resident
   */
  public void follow(Actor actor, Target target, Language language) {
    Actor.Resident resident = resident(actor);
    ProjectId project = things.find(target).orElseThrow(NotFoundException::new).project();
    inTransaction(() -> {
      Follower follower = follower(resident, project, language);
      store.put(follower.person(), target, true, now());
    });
  }

  /**
   * Follows a thing because they write at it, unless they have said no to it or to that; the one
   * that it became part of, if it did.
   *
   * @param language in which they are told
   * @throws NotFoundException if the acting person is no resident
   */
  public void afterWriting(Actor actor, Target written, Language language) {
    Actor.Resident resident = resident(actor);
    Target target = things.staying(List.of(written)).getOrDefault(written, written);
    things
        .find(target)
        .ifPresent(thing ->
            inTransaction(() -> {
              Follower follower = follower(resident, thing.project(), language);
              if (follower.automatic() && store.wants(follower.person(), target).isEmpty()) {
                store.put(follower.person(), target, true, now());
              }
            }));
  }

  /**
   * Follows a thing no longer, and not again by writing; also what is not to be seen any more.
   *
   * @throws NotFoundException if the acting person is no resident
   */
  public void unfollow(Actor actor, Target target, Language language) {
    Actor.Resident resident = resident(actor);
    Optional<Followed> thing = things.find(target);
    inTransaction(() -> {
      if (thing.isPresent()) {
        Follower follower = follower(resident, thing.get().project(), language);
        store.put(follower.person(), target, false, now());
      } else {
        store.remove(pseudonyms(resident), target);
      }
    });
  }

  /** Whether the acting person follows this. */
  @Transactional(readOnly = true)
  public boolean isFollowing(Actor actor, Target target, ProjectId project) {
    return actor instanceof Actor.Resident resident
        && store.wants(resident.in(project).value(), target).orElse(false);
  }

  /**
   * All that the acting resident follows and that may still be seen, the newest first. Empty for
   * everybody else.
   */
  @Transactional(readOnly = true)
  public List<Followed> of(Actor actor) {
    if (!(actor instanceof Actor.Resident resident)) {
      return List.of();
    }
    List<Target> targets = store.followedBy(pseudonyms(resident));
    Map<Target, Followed> found = things.visible(targets);
    return targets.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** How the acting resident wants to hear of it. */
  @Transactional(readOnly = true)
  public Wishes wishes(Actor actor) {
    return actor instanceof Actor.Resident resident
        ? store.newest(pseudonyms(resident)).map(Follower::wishes).orElse(Wishes.DEFAULT)
        : Wishes.DEFAULT;
  }

  /**
   * From now on they hear of it so, in all projects in which they follow something.
   *
   * @throws NotFoundException if the acting person is no resident
   */
  public void wish(Actor actor, Wishes wishes) {
    List<UUID> people = pseudonyms(resident(actor));
    inTransaction(() -> store.wish(people, wishes, wishes.rhythm().next(now())));
  }

  private Follower follower(Actor.Resident resident, ProjectId project, Language language) {
    UUID person = resident.in(project).value();
    Follower follower =
        store
            .lock(person)
            .orElseGet(() -> {
              // As they wished elsewhere: the device knows that it is one person.
              Wishes wishes =
                  store.newest(pseudonyms(resident)).map(Follower::wishes).orElse(Wishes.DEFAULT);
              store.add(
                  new Follower(
                      person,
                      project.value(),
                      Ids.next(),
                      wishes.rhythm(),
                      wishes.repliesAtOnce(),
                      wishes.automatic(),
                      now(),
                      wishes.rhythm().next(now())));
              // Another tab may have added them meanwhile: only a lock sees that.
              return store.lockKnown(person).orElseThrow();
            });
    contacts.keep(
        new Contact(
            new RecipientId(follower.recipient()),
            project,
            resident.in(project),
            language,
            null,
            null));
    return follower;
  }

  private List<UUID> pseudonyms(Actor.Resident resident) {
    return store.projects().stream()
        .map(project -> resident.in(new ProjectId(project)).value())
        .toList();
  }

  private void inTransaction(Runnable task) {
    Deadlocks.survive(() -> {
      transaction.executeWithoutResult(_ -> task.run());
      return true;
    });
  }

  private static Actor.Resident resident(Actor actor) {
    if (actor instanceof Actor.Resident resident) {
      return resident;
    }
    throw new NotFoundException();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
