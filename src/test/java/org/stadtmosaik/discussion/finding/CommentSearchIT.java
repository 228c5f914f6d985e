package org.stadtmosaik.discussion.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentReceipt;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** What is said can be found, at its place, for as long as everybody may read it. */
@DatabaseTest
@Import(Fixtures.class)
class CommentSearchIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Comments comments;
  @Autowired private Search search;
  @Autowired private Ideas ideas;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private Moderation moderation;
  @Autowired private JdbcClient jdbc;

  private final Actor.Resident author = aResident();
  private final Actor.Resident other = aResident();

  @Test
  void findsACommentAndSaysToWhichIdeaItBelongs() {
    IdeaId idea = anIdea(openTown());
    CommentId said = said(author, idea, "Quellnixengesang mittags", null);

    SearchHit hit = hits("quellnixengesang").getFirst();

    assertThat(hit.kindKey()).isEqualTo("discussion.found");
    assertThat(hit.title().text()).isEqualTo("Quellnixengesang mittags");
    assertThat(hit.place().text()).isEqualTo("Mehr Bänke am Kanal.");
    assertThat(hit.path()).isEqualTo(path(idea, said, said, ""));
  }

  @Test
  void leadsToThePageOfTheThreadOnWhichAReplyStands() {
    IdeaId idea = anIdea(openTown());
    CommentId thread = said(author, idea, "Wer ist dabei?", null);
    List<CommentId> replies = new ArrayList<>();
    for (int i = 0; i < ThreadPage.THREAD_SIZE + 2; i++) {
      clock.advance(Duration.ofSeconds(1));
      replies.add(said(other, idea, "Stimme Kleeblattwort" + i, thread));
    }
    CommentId last = replies.getLast();

    assertThat(found("Kleeblattwort0")).containsExactly(path(idea, thread, replies.getFirst(), ""));
    assertThat(found("Kleeblattwort" + (replies.size() - 1)))
        .containsExactly(path(idea, thread, last, "&page=2"));

    comments.withdraw(other, replies.get(0));
    comments.withdraw(other, replies.get(1));
    assertThat(found("Kleeblattwort" + (replies.size() - 1)))
        .containsExactly(path(idea, thread, last, ""));
  }

  @Test
  void findsNothingThatIsHeldDeclinedOrTakenBack() {
    Town town = fixtures.aTown();
    IdeaId idea = fixtures.aPublishedIdea(town, other);
    CommentReceipt held = submit(author, idea, "Wurzelpeterbrunnen", null);
    assertThat(found("Wurzelpeterbrunnen")).isEmpty();
    assertThat(indexed(held.id())).isZero();

    decide(town, held, Verdict.publish());
    assertThat(found("Wurzelpeterbrunnen")).hasSize(1);
    comments.withdraw(author, held.id());
    assertThat(found("Wurzelpeterbrunnen")).isEmpty();
    assertThat(indexed(held.id())).isZero();

    CommentReceipt declined = submit(author, idea, "Wurzelpetertopf", null);
    decide(town, declined, Fixtures.declining());
    assertThat(found("Wurzelpetertopf")).isEmpty();
    assertThat(indexed(declined.id())).isZero();
  }

  @Test
  void findsAnEditedCommentByWhatItSaysNow() {
    IdeaId idea = anIdea(openTown());
    CommentReceipt said = submit(author, idea, "Zimtschneckenallee", null);

    comments.edit(author, said.id(), said.version(), saying("Mohnschneckenallee", null));

    assertThat(found("Zimtschneckenallee")).isEmpty();
    assertThat(found("Mohnschneckenallee")).hasSize(1);
  }

  @Test
  void hidesWhatWasSaidWithTheIdeaAndNeverShowsWhatIsInADraft() {
    Town town = openTown();
    IdeaId idea = anIdea(town);
    CommentId said = said(author, idea, "Regenpfeifertreppe", null);

    project(town, "DRAFT");
    assertThat(found("Regenpfeifertreppe")).isEmpty();
    project(town, "PUBLISHED");
    assertThat(found("Regenpfeifertreppe")).hasSize(1);

    ideas.withdraw(other, idea);
    assertThat(found("Regenpfeifertreppe")).isEmpty();
    assertThat(indexed(said)).isZero();
    // Not even that there was such a word.
    assertThat(search.find("Regenpfeifertrepe", Language.GERMAN, 0).suggestions()).isEmpty();
  }

  @Test
  void goesWithAMergedIdeaAndBack() {
    Town town = openTown();
    IdeaId stays = anIdea(town);
    IdeaId goes = anIdea(town);
    CommentId said = said(author, goes, "Ackerschachtelhalm", null);
    Actor lead = aLeadOf(town);

    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(stays, version(stays), goes, version(goes)),
            LocalizedText.of(Language.GERMAN, "Dasselbe.")));
    assertThat(found("Ackerschachtelhalm")).containsExactly(path(stays, said, said, ""));

    merges.undo(lead, merges.of(List.of(goes)).get(goes).id());
    assertThat(found("Ackerschachtelhalm")).containsExactly(path(goes, said, said, ""));
    ideas.withdraw(other, goes);
    assertThat(found("Ackerschachtelhalm")).isEmpty();
  }

  @Test
  void comesBackByTheNightlyRebuild() {
    IdeaId idea = anIdea(openTown());
    CommentId said = said(author, idea, "Nachtkerzenpfad", null);
    CommentId gone = said(author, idea, "Tagpfauenweg", null);
    jdbc.sql("DELETE FROM search_entry WHERE id = ?").param(said.value()).update();
    jdbc.sql("UPDATE discussion_comment SET state = 'DECLINED' WHERE id = ?")
        .param(gone.value())
        .update();
    assertThat(found("Nachtkerzenpfad")).isEmpty();

    search.rebuild();

    assertThat(found("Nachtkerzenpfad")).hasSize(1);
    assertThat(indexed(gone)).isZero();
  }

  private Town openTown() {
    return fixtures.aTown(ReviewPolicy.ON_SUSPICION);
  }

  private IdeaId anIdea(Town town) {
    return fixtures.aPublishedIdeaAtOnce(town, other);
  }

  private CommentId said(Actor.Resident who, IdeaId idea, String text, @Nullable CommentId thread) {
    return submit(who, idea, text, thread).id();
  }

  private CommentReceipt submit(
      Actor.Resident who, IdeaId idea, String text, @Nullable CommentId thread) {
    return comments.submit(
        who, new About(Ideas.TYPE, idea.value()), Ids.next(), saying(text, thread));
  }

  private static CommentSubmission saying(String text, @Nullable CommentId thread) {
    return new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value());
  }

  private void decide(Town town, CommentReceipt held, Verdict verdict) {
    CaseView open = moderation.queue(aModeratorOf(town), 0).cases().getFirst();
    moderation.decide(aModeratorOf(town), open.id(), held.version(), verdict);
  }

  private void project(Town town, String state) {
    jdbc.sql("UPDATE project SET state = ? WHERE id = ?")
        .params(state, town.project().id().value())
        .update();
  }

  private long version(IdeaId idea) {
    return followUps.story(idea).version();
  }

  private long indexed(CommentId comment) {
    return fixtures.count("search_entry WHERE id = ?", comment.value());
  }

  private static String path(IdeaId idea, CommentId thread, CommentId comment, String page) {
    return "i/" + idea.value() + "?thread=" + thread.value() + page + "#c-" + comment.value();
  }

  private List<String> found(String typed) {
    return hits(typed).stream().map(SearchHit::path).toList();
  }

  private List<SearchHit> hits(String typed) {
    return search.find(typed, Language.GERMAN, 0).hits();
  }
}
