package org.stadtmosaik.survey.freetext;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;

/**
 * What people wrote in a survey that is sealed. A lead asks for a question's texts to be read, a
 * hundred at a time; each that a moderator releases can be read by everybody.
 */
@Service
public class FreeTexts {

  /** Texts that come before the moderators at a time. */
  public static final int AT_A_TIME = 100;

  /** Texts on a page. */
  public static final int PAGE_SIZE = 25;

  private static final String OTHER = "__other";

  private final FreeTextStore store;
  private final Surveys surveys;
  private final Moderation moderation;
  private final AuditLog audit;

  FreeTexts(FreeTextStore store, Surveys surveys, Moderation moderation, AuditLog audit) {
    this.store = store;
    this.surveys = surveys;
    this.moderation = moderation;
    this.audit = audit;
  }

  /**
   * Whether people answer this question in words of their own: all of it, or beside an option such
   * as "other".
   */
  public static boolean asksForWords(Definition.Question question) {
    return switch (question.form()) {
      case AnswerForm.Words _ -> true;
      case AnswerForm.Choice choice -> choice.options().stream().anyMatch(Definition.Option::other);
      default -> false;
    };
  }

  /**
   * Asks for the next texts of a question to be read. While some of them still wait, asking again
   * changes nothing.
   *
   * @return how many wait now
   * @throws NotFoundException if there is no such survey in a commune of theirs, or it has no such
   *     question
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws ConflictException before the survey is sealed: until then its texts can be taken back
   */
  @Transactional
  public long ask(Actor actor, SurveyId id, String question) {
    SurveySummary survey = surveys.run(actor, id);
    if (!survey.sealed()) {
      throw new ConflictException("surveyresults.error.notSealed");
    }
    Definition.Question asked =
        // Also one that only an earlier version had; the newest words of it.
        surveys.earlier(actor, id).versions().stream()
            .flatMap(Definition::questions)
            .filter(it -> it.code().equals(question) && asksForWords(it))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    store.lock(id);
    if (!store.isCopied(id, question)) {
      String answer = asked.form() instanceof AnswerForm.Words ? question : question + OTHER;
      store.copy(id, question, answer, asked.title());
    }
    long waiting = store.counts(id).getOrDefault(question, FreeTextCounts.NONE).waiting();
    return waiting > 0 ? waiting : asked(actor, survey, question);
  }

  private long asked(Actor actor, SurveySummary survey, String question) {
    List<UUID> next = store.next(survey.id(), question, AT_A_TIME);
    moderation.reviewNew(survey.commune(), FreeTextModeration.TYPE, next);
    audit.record(
        actor,
        survey.commune(),
        "surveyresults.textsAsked",
        "survey:" + survey.id().value(),
        Map.of("question", question, "texts", Integer.toString(next.size())));
    return next.size();
  }

  /**
   * How many texts each question has, once they were asked for.
   *
   * @throws NotFoundException if there is no such survey in a commune of theirs
   */
  public Map<String, FreeTextCounts> counts(Actor actor, SurveyId id) {
    return store.counts(surveys.run(actor, id).id());
  }

  /**
   * What waits for a moderator and what was declined, so that names can be blacked out.
   *
   * @param page from 0
   * @throws NotFoundException if there is no such survey in a commune of theirs
   */
  public List<FreeText> open(Actor actor, SurveyId id, String question, int page) {
    return store.open(
        surveys.run(actor, id).id(), question, PAGE_SIZE, (long) Math.max(0, page) * PAGE_SIZE);
  }

  /**
   * Leaves words out of a text, each replaced by {@code […]}, and has it read again.
   *
   * @param version of the text that was read
   * @param blackened the text with the marks, otherwise as it was
   * @throws NotFoundException if there is no such text in a commune of theirs
   * @throws ConflictException if it has changed since, or everybody reads it already
   * @throws InvalidInputException if it says anything that its author did not
   */
  @Transactional
  public void blacken(Actor actor, UUID id, long version, String blackened) {
    FreeTextStore.Asked asked = store.locked(id).orElseThrow(NotFoundException::new);
    surveys.run(actor, asked.survey());
    FreeText text = asked.text();
    if (text.text().equals(blackened)) {
      return;
    }
    if (text.version() != version || text.state() == FreeTextState.RELEASED) {
      throw new ConflictException("surveyresults.error.textChanged");
    }
    if (!Blackening.isOf(text.text(), blackened)) {
      throw new InvalidInputException("text", "surveyresults.error.blackened", Blackening.MARK);
    }
    store.change(id, FreeTextState.WAITING, blackened, version + 1);
    moderation.review(asked.commune(), FreeTextModeration.ref(id), version + 1);
    audit.record(
        actor,
        asked.commune(),
        "surveyresults.textBlackened",
        FreeTextModeration.ref(id).toString(),
        Map.of("question", text.question()));
  }

  /** The released texts of a survey that everybody may see, by question; in one query. */
  public Map<String, ReleasedTexts> released(SurveyId survey) {
    return store.released(survey, PAGE_SIZE);
  }

  /**
   * The released texts of one question.
   *
   * @param page from 0
   */
  public List<ReleasedTexts.Text> released(SurveyId survey, String question, int page) {
    return store.released(survey, question, PAGE_SIZE, (long) Math.max(0, page) * PAGE_SIZE);
  }
}
