package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.transfer.Exporter;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** {@code export-questionnaire}: takes the questions of a survey out as a file. */
@Component
class ExportQuestionnaireCommand implements Command {

  private final Questionnaires questionnaires;
  private final Surveys surveys;

  ExportQuestionnaireCommand(Questionnaires questionnaires, Surveys surveys) {
    this.questionnaires = questionnaires;
    this.surveys = surveys;
  }

  @Override
  public String name() {
    return "export-questionnaire";
  }

  @Override
  public String usage() {
    return """
    export-questionnaire [--questionnaire ID] [--survey HANDLE] FILE

    Writes the questions of a survey to FILE, as an XLSForm if its name ends in .xlsx, as the
    portal's own definition if it ends in .json. Both come back the same with import-survey.
      --questionnaire  a draft, by its id
      --survey         a published survey, by what stands in its address behind /s/; its newest
                       version\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    Path file = Path.of(arguments.words().getFirst());
    Exporter exporter = exporter(file);
    QuestionnaireDocument document = document(arguments, actor);
    try (OutputStream to = Files.newOutputStream(file)) {
      exporter.write(document, to);
    }
    out.println("Written to " + file + ".");
    return 0;
  }

  private static Exporter exporter(Path file) {
    String name = file.toString();
    if (name.endsWith(".xlsx")) {
      return Exporter.XLSFORM;
    }
    if (name.endsWith(".json")) {
      return Exporter.JSON;
    }
    throw new Refusal(Refusal.USAGE, "The name of the file ends in .xlsx or in .json.");
  }

  private QuestionnaireDocument document(Arguments arguments, Actor.Command actor) {
    String draft = arguments.value("questionnaire").orElse("");
    String handle = arguments.value("survey").orElse("");
    if (draft.isEmpty() == handle.isEmpty()) {
      throw new Refusal(Refusal.USAGE, "Give either --questionnaire or --survey.");
    }
    return draft.isEmpty() ? published(actor, handle) : draft(actor, draft);
  }

  private QuestionnaireDocument draft(Actor.Command actor, String id) {
    try {
      return questionnaires.open(actor, new QuestionnaireId(UUID.fromString(id))).document();
    } catch (NotFoundException | IllegalArgumentException e) {
      throw new Refusal(Refusal.USAGE, "There is no draft “" + id + "”.", e);
    }
  }

  private QuestionnaireDocument published(Actor.Command actor, String handle) {
    SurveySummary survey =
        surveys
            .byHandle(handle)
            .orElseThrow(() -> new Refusal(Refusal.USAGE, "There is no survey “" + handle + "”."));
    return QuestionnaireDocument.read(
        surveys.definition(actor, survey.id(), survey.version()).toJson());
  }
}
