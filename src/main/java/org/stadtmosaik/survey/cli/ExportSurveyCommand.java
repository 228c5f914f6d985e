package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.results.ExportReceipt;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;

/** {@code export-survey}: takes the responses of a survey out as tables. */
@Component
class ExportSurveyCommand implements Command {

  private final Surveys surveys;
  private final Exports exports;

  ExportSurveyCommand(Surveys surveys, Exports exports) {
    this.surveys = surveys;
    this.exports = exports;
  }

  @Override
  public String name() {
    return "export-survey";
  }

  @Override
  public String usage() {
    return """
    export-survey --survey HANDLE-OR-ID --out DIR [--variant WHICH] [--language TAG]

    Takes the responses of a survey out: responses.csv with codes, codebook.csv with what they mean
    in every language, responses.xlsx with words, and a README.txt that says what each column means.
      --survey    what stands in its address behind /s/, or its id
      --variant   research (every value as it is stored, the default) or spreadsheet (no cell can
                  be a formula)
      --language  of the words in responses.xlsx: de (the default), de-simple, en, tr, uk, ar\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    SurveySummary survey = survey(arguments.required("survey"), actor);
    ExportReceipt receipt =
        exports.write(
            exports.dataset(actor, "survey", survey.id().value(), arguments.language()),
            Path.of(arguments.required("out")),
            variant(arguments));
    receipt.replaced().forEach(name -> out.println("Replaced the earlier " + name + "."));
    receipt.tables().forEach(t -> out.printf("%s: %d rows%n", t.fileName(), t.rows()));
    return 0;
  }

  private SurveySummary survey(String word, Actor actor) {
    try {
      return id(word)
          .map(id -> surveys.run(actor, id))
          .or(() -> surveys.byHandle(word))
          .orElseThrow(NotFoundException::new);
    } catch (NotFoundException e) {
      throw new Refusal(Refusal.USAGE, "There is no survey “" + word + "”.", e);
    }
  }

  private static Optional<SurveyId> id(String word) {
    try {
      return word.indexOf('-') < 0
          ? Optional.empty()
          : Optional.of(new SurveyId(UUID.fromString(word)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ExportVariant variant(Arguments arguments) {
    return switch (arguments.value("variant").orElse("research")) {
      case "research" -> ExportVariant.RESEARCH;
      case "spreadsheet" -> ExportVariant.SPREADSHEET;
      default -> throw new Refusal(Refusal.USAGE, "--variant is either research or spreadsheet.");
    };
  }
}
