package org.stadtmosaik.survey.transfer;

import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** A survey from elsewhere as a draft, and what became of each of its parts. */
public record Imported(QuestionnaireDocument document, ImportReport report) {}
