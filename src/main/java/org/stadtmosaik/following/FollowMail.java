package org.stadtmosaik.following;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.following.domain.FollowStore;
import org.stadtmosaik.following.domain.Follower;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.ContactKeys;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.Mail;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Digests by mail: whoever types an address gets one mail there, and only what is said on the page
 * that it leads to makes digests come. What the page needs lies sealed in the link itself, so that
 * no table joins somebody's pseudonyms in several projects.
 */
@Service
public class FollowMail {

  /** How long the link works. */
  private static final Duration VALID = Duration.ofDays(3);

  /** Projects in one link, the ones followed last: an address has room for no more. */
  private static final int MOST = 5;

  /** For whom links are sealed: nobody's recipient, so nothing else can be opened as one. */
  private static final RecipientId LINK = new RecipientId(new UUID(0, 1));

  private static final JsonMapper JSON = new JsonMapper();

  /** What lies in a link. */
  private record Asked(String address, String language, long until, List<UUID> people) {}

  private final FollowStore follows;
  private final Contacts contacts;
  private final ContactKeys keys;
  private final Mails mails;
  private final Settings settings;
  private final Clock clock;

  FollowMail(
      FollowStore follows,
      Contacts contacts,
      ContactKeys keys,
      Mails mails,
      Settings settings,
      Clock clock) {
    this.follows = follows;
    this.contacts = contacts;
    this.keys = keys;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Asks at an address whether digests may come there.
   *
   * @throws NotFoundException if the acting person is no resident
   * @throws ConflictException if they follow nothing
   * @throws org.stadtmosaik.shared.InvalidInputException if it is no address
   */
  @Transactional
  public void ask(Actor actor, String typed, Language language) {
    if (!(actor instanceof Actor.Resident resident)) {
      throw new NotFoundException();
    }
    MailAddress address = MailAddress.of(typed);
    List<UUID> people =
        follows
            .all(
                follows.projects().stream()
                    .map(project -> resident.in(new ProjectId(project)).value())
                    .toList(),
                MOST)
            .stream()
            .map(Follower::person)
            .toList();
    if (people.isEmpty()) {
      throw new ConflictException("following.error.nothing");
    }
    Instant until = clock.instant().plus(VALID);
    Asked asked = new Asked(address.value(), language.tag(), until.getEpochSecond(), people);
    byte[] sealed =
        keys.seal(JSON.writeValueAsString(asked).getBytes(StandardCharsets.UTF_8), LINK);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    mails.queue(
        Mail.to(address, language, "following.confirm")
            .link(URI.create(settings.address("/following/mail/" + token)), until));
  }

  /** Whether a link can be used now. */
  public boolean isValid(String token) {
    return opened(token).isPresent();
  }

  /**
   * Digests come by mail from now on; twice is the same as once.
   *
   * @return whether the link could be used
   */
  @Transactional
  public boolean confirm(String token) {
    Optional<Asked> found = opened(token);
    found.ifPresent(asked -> asked.people().forEach(person -> keep(asked, person)));
    return found.isPresent();
  }

  private void keep(Asked asked, UUID person) {
    follows
        .lock(person)
        .ifPresent(follower ->
            contacts.keep(
                new Contact(
                    new RecipientId(follower.recipient()),
                    new ProjectId(follower.project()),
                    new PseudonymId(person),
                    new Language(asked.language()),
                    new MailAddress(asked.address()),
                    null)));
  }

  private Optional<Asked> opened(String token) {
    try {
      byte[] plain = keys.open(Base64.getUrlDecoder().decode(token), LINK);
      Asked asked = JSON.readValue(plain, Asked.class);
      return clock.instant().getEpochSecond() < asked.until()
          ? Optional.of(asked)
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      // Nobody was ever sent this.
      return Optional.empty();
    }
  }
}
