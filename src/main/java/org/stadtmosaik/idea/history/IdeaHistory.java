package org.stadtmosaik.idea.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * What ideas said before. Only what was published and had support when it was changed is told
 * again: before that, whoever wrote something may mend it without a trace; and nothing that waited
 * or was declined is ever told. A moderator can remove such a text, as any other that was
 * published: then everybody reads why.
 */
@Service
@Transactional(readOnly = true)
public class IdeaHistory {

  /** The word by which moderation knows earlier texts. */
  public static final String TYPE = "idea-earlier";

  /** Characters of an objection. */
  public static final int SHORTEST_OBJECTION = 5;

  public static final int LONGEST_OBJECTION = 2000;

  /** So many are shown, the latest ones. */
  private static final int MOST = 20;

  private final EarlierTexts texts;
  private final Ideas ideas;
  private final Moderation moderation;

  IdeaHistory(EarlierTexts texts, Ideas ideas, Moderation moderation) {
    this.texts = texts;
    this.ideas = ideas;
    this.moderation = moderation;
  }

  /**
   * The earlier texts of a published idea, the latest first, in one query; none of any other.
   *
   * @param idea that the reader may see
   */
  public List<EarlierText> of(IdeaView idea) {
    return idea.state() != IdeaState.PUBLISHED
        ? List.of()
        : texts.ofIdea(idea.id(), MOST).stream().map(EarlierTexts.Row::shown).toList();
  }

  /**
   * The earlier texts of these ideas that a moderator removed, or that can be read again because
   * their writers objected; in one query, or two if there are any.
   *
   * @param own as {@link Ideas#mine} gave them; those of others are left out
   */
  public List<RemovedText> removed(List<IdeaView> own) {
    List<EarlierTexts.Row> rows =
        texts.decided(own.stream().filter(IdeaView::own).map(IdeaView::id).toList());
    Map<UUID, Decision> decisions =
        moderation.newestDecisions(TYPE, rows.stream().map(EarlierTexts.Row::id).toList());
    return rows.stream().map(row -> removed(row, decisions.get(row.id()))).toList();
  }

  private static RemovedText removed(EarlierTexts.Row row, @Nullable Decision newest) {
    return new RemovedText(
        row.id(),
        row.idea(),
        row.text(),
        row.language(),
        row.removed(),
        newest == null ? null : newest.explanation(),
        row.objection() != null,
        row.inReview());
  }

  /**
   * A moderator wants to decide whether an earlier text can be read: opens a case about it.
   *
   * @throws NotFoundException if everybody reads no such text of an idea in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not moderate there
   */
  @Transactional
  public CaseId look(Actor actor, UUID earlier) {
    EarlierTexts.Row row = texts.find(earlier).orElseThrow(NotFoundException::new);
    CaseId opened =
        moderation.open(actor, row.commune(), new SubjectRef(TYPE, earlier), row.version());
    if (row.state() != IdeaState.PUBLISHED) {
      throw new NotFoundException();
    }
    texts.review(earlier);
    return opened;
  }

  /**
   * A writer of the idea does not agree that an earlier text was removed: a person looks again.
   *
   * @param why 5 to 2000 characters
   * @throws NotFoundException if no such text of theirs is removed
   * @throws InvalidInputException if it is too short or too long
   * @throws ConflictException if they have objected before
   */
  @Transactional
  public void object(Actor actor, UUID earlier, String why) {
    EarlierTexts.Row row =
        texts.find(earlier).filter(it -> it.removed() != null).orElseThrow(NotFoundException::new);
    if (!ideas.get(actor, row.idea()).own()) {
      throw new NotFoundException();
    }
    String said = why.strip();
    if (said.length() < SHORTEST_OBJECTION || said.length() > LONGEST_OBJECTION) {
      throw new InvalidInputException(
          "objection", "ideahistory.error.length", SHORTEST_OBJECTION, LONGEST_OBJECTION);
    }
    // The case before the text, as whoever decides.
    moderation.review(row.commune(), new SubjectRef(TYPE, earlier), row.version());
    if (!texts.object(earlier, said)) {
      throw new ConflictException("ideahistory.error.objected");
    }
  }
}
