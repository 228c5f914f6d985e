package org.stadtmosaik.discussion.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aColleague;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentReceipt;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.MyComments;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.TranslationDraft;
import org.stadtmosaik.translation.TranslationState;
import org.stadtmosaik.translation.domain.TranslationStore;

/** What is said is read in the reader's language: by people, reviewed, by a machine, stale. */
@DatabaseTest
@Import(Fixtures.class)
class TranslatedCommentsIT {

  private static final String KIND = "comment";

  @Autowired private Fixtures fixtures;
  @Autowired private Comments comments;
  @Autowired private Discussions discussions;
  @Autowired private MyComments mine;
  @Autowired private Ideas ideas;
  @Autowired private TranslatedComments translated;
  @Autowired private TranslationDesk desk;
  @Autowired private TranslationStore store;
  @Autowired private Clock clock;

  private final Actor.Resident author = aResident();
  private final Actor.Resident reader = aResident();
  private Town town;
  private IdeaId idea;

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    idea = fixtures.aPublishedIdeaAtOnce(town, reader);
  }

  @Test
  void showsWhatAPersonMadeOfItUntilItIsSaidDifferently() {
    CommentReceipt said = said("Am Abend ist es dort zu dunkel.", null);
    assertThat(found(reader)).isEmpty();

    Actor amira = aModeratorOf(town);
    save(amira, said.id(), "It is too dark there in the evening.", 0);
    assertThat(only(reader).state()).isEqualTo(TranslationState.HUMAN);
    CommentView shown = TranslatedComments.in(only(reader), comment(reader));
    assertThat(shown.text()).isEqualTo("It is too dark there in the evening.");
    assertThat(shown.language()).isEqualTo(Language.ENGLISH);
    // Its author reads what they wrote.
    assertThat(found(author)).isEmpty();
    assertThat(translated.of(page(reader), Language.PLAIN_GERMAN)).isEmpty();

    desk.review(
        aColleague("Jonas", town.id(), Role.LEAD), KIND, said.id().value(), Language.ENGLISH, 1);
    assertThat(only(reader).state()).isEqualTo(TranslationState.REVIEWED);
    assertThat(fixtures.actions(KIND + ":" + said.id().value()))
        .contains("translation.saved", "translation.reviewed");

    comments.edit(author, said.id(), said.version(), saying("Jetzt ist es dort hell.", null));
    assertThat(only(reader).state()).isEqualTo(TranslationState.STALE);
    assertThat(draft(amira).state()).contains(TranslationState.STALE);
  }

  @Test
  void standsOnTheDeskWithTheWayToItsPlaceWhileEverybodyMayReadIt() {
    CommentReceipt thread = said("Wer macht mit?", null);
    CommentReceipt reply = said("Ich mache mit.", thread.id());
    Actor amira = aModeratorOf(town);

    assertThat(drafts(amira)).hasSize(2);
    assertThat(desk.open(amira, KIND, reply.id().value(), Language.ENGLISH).path())
        .isEqualTo(
            "i/" + idea.value() + "?thread=" + thread.id().value() + "#c-" + reply.id().value());
    assertThatThrownBy(() -> save(aModeratorOf(fixtures.aTown()), reply.id(), "I will", 0))
        .isInstanceOf(NotFoundException.class);

    comments.withdraw(author, reply.id());
    assertThat(drafts(amira)).hasSize(1);
    assertThatThrownBy(() -> save(amira, reply.id(), "I will.", 0))
        .isInstanceOf(NotFoundException.class);
    ideas.withdraw(reader, idea);
    assertThat(drafts(amira)).isEmpty();
    assertThatThrownBy(() -> save(amira, thread.id(), "Who?", 0))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void translatesAPageInTwoQueriesHoweverMuchIsSaidOnIt() {
    List<CommentReceipt> said = new ArrayList<>();
    said.add(said("Die erste Rede.", null));
    keep("Die erste Rede.");
    ThreadPage one = page(reader);
    assertThat(fixtures.queries(() -> assertTranslated(one, 1))).isEqualTo(2);

    for (int i = 0; i < 15; i++) {
      said.add(said("Rede " + i, i % 2 == 0 ? null : said.getFirst().id()));
      keep("Rede " + i);
    }
    ThreadPage many = page(reader);
    assertThat(fixtures.queries(() -> assertTranslated(many, 16))).isEqualTo(2);
    Actor amira = aModeratorOf(town);
    long desked = fixtures.queries(() -> drafts(amira));
    said.add(said("Noch eine.", null));
    assertThat(fixtures.queries(() -> drafts(amira))).isEqualTo(desked);
  }

  @Test
  void translatesWhatOthersReplyToOnesOwn() {
    CommentId own =
        comments.submit(reader, about(), Ids.next(), saying("Wer macht mit?", null)).id();
    CommentReceipt reply = said("Ich mache auch mit.", own);
    save(aModeratorOf(town), reply.id(), "I will.", 0);

    Map<UUID, Translated> found = translated.ofReplies(mine.of(reader), Language.ENGLISH);

    assertThat(found.keySet()).containsExactly(reply.id().value());
  }

  private void assertTranslated(ThreadPage page, int size) {
    assertThat(translated.of(page, Language.ENGLISH)).hasSize(size);
  }

  private void keep(String text) {
    store.keepMachine(text, Language.GERMAN, Language.ENGLISH, "made of it", clock.instant());
  }

  private About about() {
    return new About(Ideas.TYPE, idea.value());
  }

  private CommentReceipt said(String text, @Nullable CommentId thread) {
    return comments.submit(author, about(), Ids.next(), saying(text, thread));
  }

  private static CommentSubmission saying(String text, @Nullable CommentId thread) {
    return new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value());
  }

  private ThreadPage page(Actor who) {
    return discussions.page(who, about(), Order.OLDEST, 0);
  }

  private CommentView comment(Actor who) {
    return page(who).threads().getFirst().comment();
  }

  private Map<UUID, Translated> found(Actor who) {
    return translated.of(page(who), Language.ENGLISH);
  }

  private Translated only(Actor who) {
    return found(who).values().iterator().next();
  }

  private void save(Actor actor, CommentId comment, String english, long version) {
    desk.save(actor, KIND, comment.value(), Language.ENGLISH, Map.of("text", english), version);
  }

  private List<TranslationDraft> drafts(Actor actor) {
    return desk.newest(actor, town.id(), Language.ENGLISH).stream()
        .filter(it -> it.original().kind().equals(KIND))
        .toList();
  }

  private TranslationDraft draft(Actor actor) {
    return drafts(actor).getFirst();
  }
}
