package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.GivenGroups;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.ExportReceipt;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** {@code export-ideas}: takes a board out as tables. */
@Component
class ExportIdeasCommand implements Command {

  /** Problems of a file that are said one by one. */
  private static final int SHOWN_PROBLEMS = 20;

  private final IdeaImport boards;
  private final BoardDataset datasets;
  private final Exports exports;

  ExportIdeasCommand(IdeaImport boards, BoardDataset datasets, Exports exports) {
    this.boards = boards;
    this.datasets = datasets;
    this.exports = exports;
  }

  @Override
  public String name() {
    return "export-ideas";
  }

  @Override
  public String usage() {
    return """
    export-ideas --board NAME --out DIR [--commune NAME] [--project NAME] [--variant WHICH] \
    [--groups FILE]

    Takes an idea board out as CSV tables: ideas.csv, comments.csv, opinions.csv, opinions-wide.csv,
    what follows from the opinions (statements.csv, group_shares.csv), and a README.txt that says
    what each column means.
      --variant  research (every value as it is stored, the default) or spreadsheet (no cell can
                 be a formula)
      --groups   CSV with participant (the person's id in the source) and group: opinion groups
                 that were made elsewhere, instead of those that the portal finds\
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
    Optional<String> groups = arguments.value("groups");
    ExportVariant variant = variant(arguments);
    Dataset dataset =
        groups.isPresent()
            ? datasets.dataset(
                actor, board.id().value(), grouping(actor, board, Path.of(groups.get()), out))
            : exports.dataset(actor, "board", board.id().value());
    ExportReceipt receipt = exports.write(dataset, Path.of(arguments.required("out")), variant);
    receipt.replaced().forEach(name -> out.println("Replaced the earlier " + name + "."));
    receipt.tables().forEach(t -> out.printf("%s: %d rows%n", t.fileName(), t.rows()));
    return 0;
  }

  private GivenGroups grouping(Actor actor, BoardSummary board, Path file, PrintStream out) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal(Refusal.USAGE, "There is no readable file " + file + ".");
    }
    long[] problems = {0};
    GivenGroups groups =
        datasets.grouping(
            actor,
            board.id(),
            file,
            problem -> {
              if (++problems[0] <= SHOWN_PROBLEMS) {
                out.printf("Groups, line %d: %s%n", problem.line(), problem.in(Language.ENGLISH));
              }
            });
    if (problems[0] > 0) {
      throw new Refusal(
          Refusal.FAILED,
          "%d lines of %s cannot be used. Nothing was taken out.".formatted(problems[0], file));
    }
    if (groups.names().isEmpty()) {
      throw new Refusal(Refusal.FAILED, "Nobody is in a group in %s.".formatted(file));
    }
    for (int group = 0; group < groups.names().size(); group++) {
      if (groups.size(group) < ShownGroups.SMALLEST) {
        out.printf(
            "Group %s has fewer than %d people: its figures may tell what one of them said.%n",
            groups.names().get(group), ShownGroups.SMALLEST);
      }
    }
    return groups;
  }

  private static ExportVariant variant(Arguments arguments) {
    return switch (arguments.value("variant").orElse("research")) {
      case "research" -> ExportVariant.RESEARCH;
      case "spreadsheet" -> ExportVariant.SPREADSHEET;
      default -> throw new Refusal(Refusal.USAGE, "--variant is either research or spreadsheet.");
    };
  }
}
