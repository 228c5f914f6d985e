package org.stadtmosaik.survey.writing;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;

/**
 * A questionnaire as it is now.
 *
 * @param revision of this document, which an edit names as its base
 * @param report of the import that it came from
 * @param undoable whether the acting person has an edit to take back
 * @param redoable whether they have taken one back
 */
public record OpenQuestionnaire(
    QuestionnaireSummary summary,
    QuestionnaireDocument document,
    int revision,
    @Nullable JsonNode report,
    boolean undoable,
    boolean redoable) {}
