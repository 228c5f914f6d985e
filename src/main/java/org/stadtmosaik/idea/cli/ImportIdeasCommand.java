package org.stadtmosaik.idea.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportFiles;
import org.stadtmosaik.idea.ImportReport;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** {@code import-ideas}: brings in statements and votes given elsewhere. */
@Component
class ImportIdeasCommand implements Command {

  private final IdeaImport imports;

  ImportIdeasCommand(IdeaImport imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import-ideas";
  }

  @Override
  public String usage() {
    return """
    import-ideas --board NAME [--commune NAME] [--project NAME] --statements FILE [--votes FILE] \
    [--comments FILE] [--language TAG]

    Brings statements, votes and comments that were given elsewhere into an idea board. What
    does not exist is made. The same files again add nothing. CSV with commas, semicolons or tabs,
    or .xlsx.
      --statements  with timestamp, comment-id, moderated (1, 0, -1), comment-body[, author-id,
                    title, channel, topics, photos]; or a .zip of statements.csv and photos
      --votes       with timestamp, comment-id, voter-id, vote (1, 0, -1)
      --comments    with id, idea, text[, author-id, parent, mark (for, against, question),
                    timestamp]
      --language    of the statements, as a BCP 47 tag; de unless said otherwise\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    ImportFiles files =
        new ImportFiles(
            file(arguments, "statements"),
            optionalFile(arguments, "votes"),
            optionalFile(arguments, "comments"));
    Language language = language(arguments);
    ImportTarget target =
        new ImportTarget(
            arguments.required("board"),
            arguments.value("commune").orElse(null),
            arguments.value("project").orElse(null));
    BoardSummary board =
        imports.findOrMake(actor, target, made -> out.println("Made the " + made + "."));
    ImportReport report =
        imports.run(
            actor,
            board.id(),
            language,
            files,
            problem -> out.println(problem.in(Language.ENGLISH)));
    out.printf(
        "%d statements read, %d of them new. %d votes read, %d new opinions; the board has %d.%n",
        report.statementRows(),
        report.newIdeas(),
        report.voteRows(),
        report.newOpinions(),
        report.opinions());
    if (report.photos() + report.commentRows() > 0) {
      out.printf(
          "%d photos. %d comments read, %d of them new.%n",
          report.photos(), report.commentRows(), report.newComments());
    }
    out.printf("%d rows could not be used.%n", report.problems());
    return 0;
  }

  private static Language language(Arguments arguments) {
    String tag = arguments.value("language").orElse("de");
    try {
      return new Language(tag);
    } catch (IllformedLocaleException e) {
      throw new Refusal(Refusal.USAGE, "“" + tag + "” is no BCP 47 language tag.", e);
    }
  }

  private static @Nullable Path optionalFile(Arguments arguments, String key) {
    return arguments.value(key).isEmpty() ? null : file(arguments, key);
  }

  private static Path file(Arguments arguments, String key) {
    Path file = Path.of(arguments.required(key));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal(Refusal.USAGE, "There is no readable file " + file + ".");
    }
    return file;
  }
}
