package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where staff answer ideas, in as many languages as they can. */
class AnswerCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient Supplier<Map<IdeaId, Long>> seen;
  private final transient Runnable done;
  private final TextsField answer;
  private final Field author;
  private final Kept kept;
  private UUID request = Ids.next();

  /**
   * @param draft whose typing is kept: the idea or, for several, their board
   * @param seen which ideas it is about, as they were read
   * @param now the answer that there is, which the new one replaces
   */
  AnswerCard(
      FollowDesk desk,
      BoardSummary board,
      UUID draft,
      Supplier<Map<IdeaId, Long>> seen,
      @Nullable OfficialAnswer now,
      Runnable done) {
    this.desk = desk;
    this.seen = seen;
    this.done = done;
    this.kept = new Kept("follow-answer/" + draft);
    this.answer =
        new TextsField(now == null ? Map.of() : now.text().texts(), 5, OfficialAnswer.LONGEST)
            .named(text("follow.staff.answer.text"), text("follow.staff.answer.hint"))
            .kept(kept, "answer");
    this.author =
        new Field(text("follow.staff.answer.author"), text("follow.staff.answer.author.hint"))
            .longest(OfficialAnswer.LONGEST_AUTHOR)
            .fill(
                now == null ? desk.commune(board).in(CurrentLanguage.get()).text() : now.author());
    addClassName("stack");
    heading(text("follow.staff.answer.title"));
    add(
        answer,
        author,
        FollowWords.actions(FollowWords.button(text("follow.staff.answer.save"), this::save)));
  }

  private void save() {
    answer.accept();
    author.accept();
    Optional<LocalizedText> written = answer.written();
    if (written.isEmpty()) {
      answer.refuse(text("follow.staff.answer.missing"));
      return;
    }
    try {
      NewAnswer said = new NewAnswer(written.get(), author.value());
      desk.followUps().decide(desk.actor(), new FollowUpOrder(request, seen.get(), null, said));
      request = Ids.next();
      // By the page: this card is gone in a moment.
      kept.forget(UI.getCurrent());
      Refusals.say(text("follow.staff.done"));
      done.run();
    } catch (InvalidInputException refusal) {
      String sentence = refusal.in(CurrentLanguage.get());
      if (refusal.field().equals("author")) {
        author.refuse(sentence);
      } else {
        answer.refuse(sentence);
      }
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
