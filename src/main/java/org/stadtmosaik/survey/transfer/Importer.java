package org.stadtmosaik.survey.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.lss.LssImport;
import org.stadtmosaik.survey.transfer.xlsform.FormImport;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads surveys from elsewhere. What a file is, its content says; its name is only shown. Nothing
 * is stored.
 */
public final class Importer {

  /** More is refused as soon as it has arrived, in bytes. */
  public static final int LARGEST = 20_000_000;

  private static final Pattern XML =
      Pattern.compile("^(?:\\uFEFF|\\u00EF\\u00BB\\u00BF)?\\s*<", Pattern.DOTALL);
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final int LOOK = 200;

  private Importer() {}

  /**
   * The draft of a file and its report.
   *
   * @param in read to its end, or until it is too long; not closed
   * @throws TransferRefusedException with a sentence that names the place, whatever is wrong
   */
  public static Imported read(InputStream in, String fileName) throws IOException {
    byte[] file = in.readNBytes(LARGEST + 1);
    if (file.length > LARGEST) {
      throw new TransferRefusedException("large", LARGEST / 1_000_000);
    }
    if (file.length == 0) {
      throw new TransferRefusedException("nothing");
    }
    try {
      return whole(read(file, fileName));
    } catch (TransferRefusedException refusal) {
      throw refusal;
    } catch (DomainException refusal) {
      throw new TransferRefusedException("document");
    }
  }

  /** A file of the portal may be empty still; one from elsewhere that leaves nothing is none. */
  private static Imported whole(Imported imported) {
    if (imported.document().definition().path("groups").isEmpty()) {
      throw new TransferRefusedException("noQuestions", imported.report().questions().size());
    }
    return imported;
  }

  private static Imported read(byte[] file, String fileName) {
    String begin = new String(file, 0, Math.min(LOOK, file.length), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("PK") || begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      Draft draft = FormImport.read(file, EXTENSION.matcher(fileName).replaceFirst(""));
      return imported(draft, "xlsform", fileName, FormImport.notes(file));
    }
    if (XML.matcher(begin).find()
        || begin.startsWith("\u00FF\u00FE")
        || begin.startsWith("\u00FE\u00FF")) {
      Draft draft = LssImport.read(new ByteArrayInputStream(file));
      return imported(draft, "lss", fileName, JsonNodeFactory.instance.objectNode());
    }
    if (begin.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{")) {
      return PortalJson.read(new String(file, StandardCharsets.UTF_8), fileName);
    }
    throw new TransferRefusedException("format");
  }

  private static Imported imported(Draft draft, String format, String fileName, ObjectNode notes) {
    ImportReport report = draft.report().build(format, fileName, draft.original());
    return new Imported(new QuestionnaireDocument(draft.root(), notes), report);
  }
}
