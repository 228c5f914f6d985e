package org.stadtmosaik.idea.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowUpStore.Contributor;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.PseudonymId;

/**
 * Tells those who wrote an idea what becomes of it: in the inbox of the device they wrote it on, in
 * the language they wrote it in if the portal speaks it. By mail only if an address was left with
 * this very idea; one that was left for something else is not used for this.
 */
@Component
public class ContributorNotices {

  private static final String TOPIC = "idea";

  private final FollowUpStore store;
  private final Contacts contacts;
  private final Notices notices;
  private final Communes communes;

  ContributorNotices(FollowUpStore store, Contacts contacts, Notices notices, Communes communes) {
    this.store = store;
    this.contacts = contacts;
    this.notices = notices;
    this.communes = communes;
  }

  /**
   * Tells everybody who contributed to the idea, in the caller's transaction.
   *
   * @param key the words' key, see {@link Notice}
   * @param once what is told: nobody is told the same twice
   */
  public void tell(
      BoardSummary board,
      IdeaId idea,
      String key,
      Function<Language, List<Object>> arguments,
      UUID once) {
    tell(board, store.contributors(idea), idea, key, arguments, once);
  }

  /** Tells these, who are led to the idea's page. */
  public void tell(
      BoardSummary board,
      List<Contributor> people,
      IdeaId idea,
      String key,
      Function<Language, List<Object>> arguments,
      UUID once) {
    if (people.isEmpty()) {
      return;
    }
    people.forEach(person -> contacts.keep(contact(board, person)));
    notices.tell(
        people.stream().map(ContributorNotices::recipient).toList(),
        Notice.of(TOPIC, key, arguments, communes.get(board.commune()).name(), key + "/" + once)
            .at("/i/" + idea.value()));
  }

  /** An author is known by the idea, whoever wrote along by the idea and their pseudonym. */
  private static RecipientId recipient(Contributor person) {
    UUID idea = person.wrote().value();
    if (person.first()) {
      return new RecipientId(idea);
    }
    String both = "coauthor/" + idea + "/" + person.pseudonym();
    return new RecipientId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
  }

  private static Contact contact(BoardSummary board, Contributor person) {
    Language language = Language.shipped(person.language().tag()).orElse(Language.GERMAN);
    return new Contact(
        recipient(person),
        board.project(),
        new PseudonymId(person.pseudonym()),
        language,
        null,
        null);
  }
}
