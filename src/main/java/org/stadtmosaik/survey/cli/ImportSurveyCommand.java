package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.transfer.draft.Outcome;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;
import org.stadtmosaik.survey.writing.Questionnaires;

/** {@code import-survey}: makes a draft of a survey from elsewhere. */
@Component
class ImportSurveyCommand implements Command {

  private final Questionnaires questionnaires;
  private final Projects projects;
  private final Communes communes;

  ImportSurveyCommand(Questionnaires questionnaires, Projects projects, Communes communes) {
    this.questionnaires = questionnaires;
    this.projects = projects;
    this.communes = communes;
  }

  @Override
  public String name() {
    return "import-survey";
  }

  @Override
  public String usage() {
    return """
    import-survey --project NAME [--commune NAME] [--report FILE] FILE

    Makes a draft of a survey: a LimeSurvey .lss, an XLSForm (.xls or .xlsx) or a file of this
    portal. Nothing is published; a lead finds the draft among the surveys of the project.
      --project  by its name in any language, or by what stands in its address
      --commune  needed only if the portal has more than one
      --report   writes what became of every question and condition to this file, as JSON\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    Path file = Path.of(arguments.words().getFirst());
    ProjectSummary project = project(arguments, actor);
    Imported imported = read(file);
    ImportReport report = imported.report();
    QuestionnaireSummary made =
        questionnaires.create(actor, project.id(), imported.document(), report.toJson());
    arguments.value("report").ifPresent(path -> write(Path.of(path), report));
    print(out, report);
    out.println("The draft is " + made.id().value() + ".");
    return 0;
  }

  /** A file's draft, or a refusal with the sentence that a lead would read. */
  static Imported read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal(Refusal.USAGE, "There is no readable file " + file + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Importer.read(in, Objects.toString(file.getFileName()));
    } catch (TransferRefusedException refusal) {
      throw new Refusal(Refusal.FAILED, refusal.in(Language.ENGLISH), refusal);
    }
  }

  private ProjectSummary project(Arguments arguments, Actor.Command actor) {
    String name = arguments.required("project");
    return projects
        .named(actor, commune(arguments).id(), name)
        .orElseThrow(() -> new Refusal(Refusal.USAGE, "There is no project “" + name + "”."));
  }

  private CommuneSummary commune(Arguments arguments) {
    List<CommuneSummary> all = communes.all();
    String name = arguments.value("commune").orElse(null);
    if (name != null) {
      return communes
          .named(name)
          .orElseThrow(() -> new Refusal(Refusal.USAGE, "There is no commune “" + name + "”."));
    }
    if (all.size() != 1) {
      throw new Refusal(
          Refusal.USAGE, "There are " + all.size() + " communes: name one with --commune.");
    }
    return all.getFirst();
  }

  private static void write(Path path, ImportReport report) {
    try {
      Files.writeString(path, report.toJson().toPrettyString());
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "The report could not be written to " + path + ".", e);
    }
  }

  private static void print(PrintStream out, ImportReport report) {
    out.printf(
        "%d questions found: %d taken, %d changed, %d not taken.%n",
        report.questions().size(),
        report.count(Outcome.TAKEN),
        report.count(Outcome.CHANGED),
        report.count(Outcome.NOT_TAKEN));
    out.printf("%d of %d conditions converted.%n", report.converted(), report.conditions().size());
    for (ImportReport.Condition condition : report.conditions()) {
      if (condition.reason() != null) {
        out.printf(
            "  %s: %s (%s)%n",
            condition.question(), condition.text(), condition.reason().in(Language.ENGLISH));
      }
    }
  }
}
