package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.results.ExportReceipt;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;

/** {@code export-ideas}: takes a board out as tables. */
@Component
class ExportIdeasCommand implements Command {

  private final IdeaImport boards;
  private final Exports exports;

  ExportIdeasCommand(IdeaImport boards, Exports exports) {
    this.boards = boards;
    this.exports = exports;
  }

  @Override
  public String name() {
    return "export-ideas";
  }

  @Override
  public String usage() {
    return """
    export-ideas --board NAME --out DIR [--commune NAME] [--project NAME] [--variant WHICH]

    Takes an idea board out as CSV tables: ideas.csv, opinions.csv, opinions-wide.csv, and a
    README.txt that says what each column means.
      --variant  research (every value as it is stored, the default) or spreadsheet (no cell can
                 be a formula)\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    BoardSummary board =
        boards.find(
            actor,
            new ImportTarget(
                arguments.required("board"),
                arguments.value("commune").orElse(null),
                arguments.value("project").orElse(null)));
    ExportReceipt receipt =
        exports.write(
            exports.dataset(actor, "board", board.id().value()),
            Path.of(arguments.required("out")),
            variant(arguments));
    receipt.replaced().forEach(name -> out.println("Replaced the earlier " + name + "."));
    receipt.tables().forEach(t -> out.printf("%s: %d rows%n", t.fileName(), t.rows()));
    return 0;
  }

  private static ExportVariant variant(Arguments arguments) {
    return switch (arguments.value("variant").orElse("research")) {
      case "research" -> ExportVariant.RESEARCH;
      case "spreadsheet" -> ExportVariant.SPREADSHEET;
      default -> throw new Refusal(Refusal.USAGE, "--variant is either research or spreadsheet.");
    };
  }
}
