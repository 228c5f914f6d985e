package org.stadtmosaik.idea;

import static org.stadtmosaik.Fixtures.aResident;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.BroughtComment;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentIntake;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.results.DatasetSource;
import org.stadtmosaik.results.DatasetSourceContract;
import org.stadtmosaik.shared.Actor;

/** Boards keep to the contract of what can be taken out. */
@DatabaseTest
@Import(Fixtures.class)
class BoardDatasetIT extends DatasetSourceContract {

  @Autowired private Fixtures fixtures;
  @Autowired private BoardDataset source;
  @Autowired private Voices voices;
  @Autowired private CommentIntake comments;
  @Autowired private TransactionOperations transaction;

  private Town town;

  @BeforeEach
  void aBoardWithIdeasAndOpinions() {
    town = fixtures.aTown();
    IdeaId benches = fixtures.aPublishedIdea(town, aResident());
    IdeaId trees = fixtures.aPublishedIdea(town, aResident());
    fixtures.aDeclinedIdea(town, aResident());
    said(benches, "1");
    said(benches, "2");
    // As many as a group has that is shown.
    for (int i = 0; i < ShownGroups.SMALLEST; i++) {
      Actor.Resident person = aResident();
      voices.opine(person, benches, Opinion.AGREE);
      voices.opine(person, trees, Opinion.PASS);
    }
  }

  private void said(IdeaId idea, String sourceId) {
    comments.bring(
        new Actor.Command("test"),
        new About(Ideas.TYPE, idea.value()),
        new BroughtComment(
            CommentChannel.WORKSHOP,
            sourceId,
            new CommentSubmission("Mit Lehne.", Mark.FOR, "de", null),
            null));
  }

  @Override
  protected DatasetSource source() {
    return source;
  }

  @Override
  protected UUID activity() {
    return town.board().id().value();
  }

  @Override
  protected Actor permitted() {
    return Fixtures.aLeadOf(town);
  }

  @Override
  protected Actor foreigner() {
    return Fixtures.aLeadOf(fixtures.aTown());
  }

  @Override
  protected void addMore() {
    fixtures.aHeldIdea(town, aResident());
  }

  @Override
  protected void reading(Runnable reading) {
    transaction.executeWithoutResult(_ -> reading.run());
  }
}
