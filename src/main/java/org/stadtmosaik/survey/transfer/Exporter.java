package org.stadtmosaik.survey.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.stadtmosaik.survey.transfer.xlsform.FormExport;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** Writes questionnaires, finished or not, so that {@link Importer} brings them back the same. */
public enum Exporter {
  /** XLSForm, with columns of the portal's own for what it cannot say. */
  XLSFORM(".xlsx") {
    @Override
    public void write(QuestionnaireDocument document, OutputStream out) throws IOException {
      FormExport.write(document.definition(), document.notes(), out);
    }
  },
  /** The portal's own definition. */
  JSON(".json") {
    @Override
    public void write(QuestionnaireDocument document, OutputStream out) throws IOException {
      out.write(PortalJson.write(document).getBytes(StandardCharsets.UTF_8));
    }
  };

  private final String extension;

  Exporter(String extension) {
    this.extension = extension;
  }

  /** Writes the file; the stream stays open. */
  public abstract void write(QuestionnaireDocument document, OutputStream out) throws IOException;

  /** What the file is called. */
  public String fileName(QuestionnaireDocument document) {
    String code = document.definition().path("code").asString("");
    return (code.isEmpty() ? "umfrage" : code) + extension;
  }
}
