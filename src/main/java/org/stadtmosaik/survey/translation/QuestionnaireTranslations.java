package org.stadtmosaik.survey.translation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/**
 * Translating questionnaires, text by text or by files. Who may, and what others did meanwhile, is
 * judged by {@link Questionnaires}; everything here is an edit like any other, and can be undone.
 */
@Service
public class QuestionnaireTranslations {

  /** How large a file may be, in bytes. */
  public static final int LARGEST_FILE = TranslationFiles.LARGEST;

  private final Questionnaires questionnaires;

  QuestionnaireTranslations(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /**
   * A questionnaire as it is now.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public OpenQuestionnaire open(Actor actor, QuestionnaireId id) {
    return questionnaires.open(actor, id);
  }

  /**
   * Writes one translation; an empty one takes it away.
   *
   * @param base revision of the document that the person had before them
   * @param editId made by whoever writes; the same once more is the same edit
   * @param key of the text
   * @throws NotFoundException if there is no such text or language any more
   * @throws org.stadtmosaik.survey.writing.EditConflictException if somebody else has written the
   *     same since
   */
  public OpenQuestionnaire put(
      Actor actor,
      QuestionnaireId id,
      int base,
      UUID editId,
      String key,
      String tag,
      String words) {
    QuestionnaireDocument document = questionnaires.open(actor, id).document();
    DocumentText text = text(document, key, tag);
    String clean = TranslationFiles.lines(words).strip();
    if (clean.length() > TranslationFiles.LONGEST_TEXT) {
      throw new DomainException("surveytranslation.refused.long", TranslationFiles.LONGEST_TEXT);
    }
    return questionnaires.edit(
        actor,
        id,
        base,
        editId,
        new Edit.Put(
            text.address(),
            text.field() + "." + tag,
            clean.isEmpty() ? null : StringNode.valueOf(clean)));
  }

  /**
   * Says that a stale translation is right all the same; the parameters are those of {@link #put}.
   *
   * @throws NotFoundException if there is no such text or language any more
   */
  public OpenQuestionnaire confirm(
      Actor actor, QuestionnaireId id, int base, UUID editId, String key, String tag) {
    QuestionnaireDocument document = questionnaires.open(actor, id).document();
    DocumentText text = text(document, key, tag);
    String hash = QuestionnaireDocument.hash(text.in(document.original()));
    return questionnaires.edit(actor, id, base, editId, new Edit.Mark(text.key(), tag, hash));
  }

  private static DocumentText text(QuestionnaireDocument document, String key, String tag) {
    List<String> languages = document.languages();
    return document.texts().stream()
        .filter(text -> text.key().equals(key))
        .filter(_ -> languages.contains(tag) && !tag.equals(document.original()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** A file for a translator, to be written when it is asked for. */
  public record Download(String name, String type, Writing writing) {

    /** Writes it to an open stream, which stays open. */
    @FunctionalInterface
    public interface Writing {
      void to(OutputStream out) throws IOException;
    }
  }

  /**
   * All texts for one language as XLIFF 2.0.
   *
   * @param reader the language of the notes about what each text is
   * @throws NotFoundException as {@link #open}, or if it does not have this language
   */
  public Download xliff(Actor actor, QuestionnaireId id, String tag, Language reader) {
    QuestionnaireDocument document = questionnaires.open(actor, id).document();
    if (!document.languages().contains(tag) || tag.equals(document.original())) {
      throw new NotFoundException();
    }
    return new Download(
        TranslationFiles.name(code(document), "-" + tag + ".xlf"),
        "application/xliff+xml",
        out -> XliffWriter.write(document, tag, reader, out));
  }

  /**
   * All texts in all languages as a table.
   *
   * @throws NotFoundException as {@link #open}
   */
  public Download table(Actor actor, QuestionnaireId id) {
    QuestionnaireDocument document = questionnaires.open(actor, id).document();
    return new Download(
        TranslationFiles.name(code(document), "-texts.csv"),
        "text/csv;charset=utf-8",
        out -> TranslationTable.write(document, out));
  }

  private static String code(QuestionnaireDocument document) {
    return document.definition().path("code").stringValue("");
  }

  /**
   * What a file would change, without changing anything.
   *
   * @param file XLIFF 2 or a table, as they were sent out
   * @throws DomainException if it cannot be read, with the place; or if it is for another
   *     questionnaire's languages
   */
  public ImportPlan preview(Actor actor, QuestionnaireId id, byte[] file) {
    return ImportPlan.of(questionnaires.open(actor, id).document(), TranslationFiles.read(file));
  }

  /**
   * Takes a file in, as one edit.
   *
   * @param editId the same once more is the same edit
   * @return what it changed
   * @throws DomainException as {@link #preview}
   */
  @Transactional
  public ImportPlan take(Actor actor, QuestionnaireId id, UUID editId, byte[] file) {
    OpenQuestionnaire now = questionnaires.open(actor, id);
    ImportPlan plan = ImportPlan.of(now.document(), TranslationFiles.read(file));
    if (plan.changesAnything()) {
      questionnaires.edit(actor, id, now.revision(), editId, plan.edit());
    }
    return plan;
  }
}
