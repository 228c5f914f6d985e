package org.stadtmosaik.survey.ui.build;

import java.util.List;
import java.util.UUID;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.checking.Checks;
import org.stadtmosaik.survey.checking.Finding;
import org.stadtmosaik.survey.definition.EarlierVersions;
import org.stadtmosaik.survey.writing.EditConflictException;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** The questionnaire that a page has open: every edit goes through here and is stored at once. */
final class Workshop {

  /** Is told when the document has become another one. */
  interface Listener {

    /**
     * The document has changed.
     *
     * @param rebuild whether fields are to be made anew, because it was not they who changed it
     */
    void changed(boolean rebuild);

    /**
     * The document has changed by an edit from here, and others have changed it as well.
     *
     * @param expected what the edit alone would have made of it
     */
    void joined(QuestionnaireDocument expected);

    /** Shows the element at this address. */
    void choose(String address);
  }

  private final Questionnaires questionnaires;
  private final Surveys surveys;
  private final ActorProvider actors;
  private final QuestionnaireId id;
  private final Listener listener;
  private OpenQuestionnaire open;
  private List<Finding> findings;
  private int checked;
  private Language second;

  Workshop(Desk desk, OpenQuestionnaire open, Language reader, Listener listener) {
    this.questionnaires = desk.questionnaires();
    this.surveys = desk.surveys();
    this.actors = desk.actors();
    this.id = open.summary().id();
    this.open = open;
    this.listener = listener;
    this.findings = Checks.of(open.document());
    this.checked = open.revision();
    this.second = firstSecond(open.document(), reader);
  }

  /** What the reader reads, if it is not the original, else the next one. */
  private static Language firstSecond(QuestionnaireDocument document, Language reader) {
    List<String> tags = document.languages();
    String tag =
        !document.original().equals(reader.tag()) && tags.contains(reader.tag())
            ? reader.tag()
            : tags.size() > 1 ? tags.get(1) : document.original();
    return new Language(tag);
  }

  OpenQuestionnaire open() {
    return open;
  }

  QuestionnaireDocument document() {
    return open.document();
  }

  /** What its survey has asked so far: a code that was there is no free one. */
  EarlierVersions earlier() {
    SurveyId survey = open.summary().survey();
    return survey == null ? EarlierVersions.NONE : surveys.earlier(actors.current(), survey);
  }

  /** What was found when it was looked at last. */
  List<Finding> findings() {
    return findings;
  }

  /** Looks through the document as it is now; not with each edit, whose answer it would delay. */
  void check() {
    if (checked != open.revision()) {
      findings = Checks.of(open.document());
      checked = open.revision();
    }
  }

  Language original() {
    return new Language(document().original());
  }

  /** The language that is written beside the original; the original itself if there is no other. */
  Language second() {
    return document().languages().contains(second.tag()) ? second : original();
  }

  void writeBeside(Language language) {
    second = language;
  }

  /**
   * Stores what a field says.
   *
   * @throws DomainException if that is not possible; the field then says why
   */
  void write(Edit edit) {
    OpenQuestionnaire before = open;
    try {
      take(questionnaires.edit(actors.current(), id, open.revision(), UUID.randomUUID(), edit));
    } catch (EditConflictException e) {
      // Whoever writes on has seen what is there now.
      take(questionnaires.open(actors.current(), id));
      listener.changed(false);
      throw e;
    }
    if (open.revision() > before.revision() + 1) {
      listener.joined(before.document().apply(edit).document());
    } else {
      listener.changed(false);
    }
  }

  /** Stores what a part of a form says; says a refusal at the foot of the page. */
  void store(Edit edit) {
    try {
      write(edit);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** Stores what a button does; says a refusal at the foot of the page. */
  boolean act(Edit edit) {
    try {
      take(questionnaires.edit(actors.current(), id, open.revision(), UUID.randomUUID(), edit));
      listener.changed(true);
      return true;
    } catch (DomainException refusal) {
      Refusals.show(refusal);
      reload();
      return false;
    }
  }

  void undo() {
    step(() -> questionnaires.undo(actors.current(), id));
  }

  void redo() {
    step(() -> questionnaires.redo(actors.current(), id));
  }

  private void step(java.util.function.Supplier<OpenQuestionnaire> step) {
    try {
      take(step.get());
      listener.changed(true);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
      reload();
    }
  }

  /** Fetches what others have made of it. */
  void reload() {
    take(questionnaires.open(actors.current(), id));
    listener.changed(true);
  }

  /** The same, for whoever stands where the form was. */
  void reloadBeside() {
    take(questionnaires.open(actors.current(), id));
    listener.changed(false);
  }

  /** Fetches it without telling anybody. */
  void refresh() {
    take(questionnaires.open(actors.current(), id));
  }

  /** The same, with another element open. */
  void reloadAt(String address) {
    listener.choose(address);
  }

  private void take(OpenQuestionnaire now) {
    open = now;
  }
}
