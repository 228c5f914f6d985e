package org.stadtmosaik.survey.ui.build;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.node.StringNode;

/** {@code bench builder}: how long each action takes where a long survey is written. */
@Component
class BuilderBenchmark implements Benchmark {

  private static final int QUESTIONS = 200;
  private static final int TIMES = 60;
  private static final int MOST = 280;
  private static final double OFTEN = 0.95;
  private static final LocalizedText NAME = LocalizedText.of(Language.GERMAN, "Bench");

  private final Questionnaires questionnaires;
  private final QuestionnairePublishing publishing;
  private final Surveys surveys;
  private final QuestionLibrary library;
  private final Projects projects;
  private final Communes communes;

  BuilderBenchmark(
      Questionnaires questionnaires,
      QuestionnairePublishing publishing,
      Surveys surveys,
      QuestionLibrary library,
      Projects projects,
      Communes communes) {
    this.questionnaires = questionnaires;
    this.publishing = publishing;
    this.surveys = surveys;
    this.library = library;
    this.projects = projects;
    this.communes = communes;
  }

  @Override
  public String name() {
    return "builder";
  }

  @Override
  public String usage() {
    return """
    bench builder [--questions N] [--times N]

    Measures what the server does for each action in a survey of many questions in six languages:
    it loads, edits and stores the questionnaire, and makes the list and the form of the page; "check"
    writes a text and looks for findings, which the page does in an exchange of its own. What the
    browser does with it is not in the figures.
      --questions  200 unless said otherwise, 280 at most
      --times      how often each action is done; 60 unless said otherwise, after as many to warm up\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    int questions = arguments.number("questions").orElse(QUESTIONS);
    int times = arguments.number("times").orElse(TIMES);
    if (questions < 2 || questions > MOST || times < 1) {
      throw new Refusal(Refusal.USAGE, "--questions is 2 to 280, --times a number from 1.");
    }
    CommuneSummary commune =
        communes
            .named("bench")
            .orElseGet(() -> communes.create(actor, "bench", NAME, List.of(), false));
    Bench bench = bench(actor, commune, questions);
    out.printf(
        Locale.ROOT,
        "%d questions in %d languages, %,d kB as JSON; milliseconds%n",
        questions,
        Language.shipped().size(),
        bench.workshop().document().toJson().length() / 1000);
    out.printf(Locale.ROOT, "%-22s %8s %8s %8s%n", "action", "median", "95 %", "longest");
    measure(bench, questions, times, out);
    return 0;
  }

  private Bench bench(Actor.Command actor, CommuneSummary commune, int questions) {
    ProjectSummary project =
        projects.create(
            actor,
            commune.id(),
            new NewProject("bench-" + UUID.randomUUID(), NAME, NAME, List.of(), List.of(), false));
    Actor staff =
        new Actor.Staff(
            new StaffId(UUID.randomUUID()),
            "Bench",
            false,
            Map.of(commune.id(), Set.of(Role.LEAD)));
    OpenQuestionnaire open =
        questionnaires.open(
            staff,
            questionnaires.create(staff, project.id(), LongQuestionnaire.of(questions), null).id());
    return new Bench(
        new Desk(questionnaires, publishing, surveys, library, projects, () -> staff),
        open,
        _ -> {});
  }

  private static void measure(Bench bench, int questions, int times, PrintStream out) {
    Map<String, Runnable> actions = actions(bench, questions);
    for (String name : actions.keySet().stream().sorted().toList()) {
      Runnable action = actions.get(name);
      times(action, times);
      long[] taken = times(action, times);
      Arrays.sort(taken);
      out.printf(
          Locale.ROOT,
          "%-22s %8.1f %8.1f %8.1f%n",
          name,
          taken[taken.length / 2] / 1e6,
          taken[(int) (OFTEN * taken.length)] / 1e6,
          taken[taken.length - 1] / 1e6);
    }
  }

  private static Map<String, Runnable> actions(Bench bench, int questions) {
    String middle = "question:q" + questions / 2;
    int[] count = new int[1];
    return Map.of(
        "open a question", () -> bench.choose("question:q" + (1 + count[0]++ % questions)),
        "write a text", () -> bench.workshop().write(text(middle, "Text " + count[0]++)),
        "move down and up", () -> bench.step(middle, count[0]++ % 2 == 0 ? 1 : -1),
        "check",
            () -> {
              bench.workshop().write(text(middle, "Text " + count[0]++));
              bench.check();
            },
        "add and remove", () -> addOrRemove(bench, count[0]++ % 2 == 0),
        "take back",
            () -> {
              bench.workshop().write(text(middle, "Text " + count[0]++));
              bench.workshop().undo();
            });
  }

  private static Edit text(String address, String words) {
    return new Edit.Put(address, "title.de", StringNode.valueOf(words));
  }

  private static void addOrRemove(Bench bench, boolean add) {
    if (add) {
      bench.addQuestion(QuestionType.SINGLE);
    } else {
      bench.remove(bench.chosen());
    }
  }

  private static long[] times(Runnable action, int times) {
    long[] taken = new long[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      action.run();
      taken[i] = System.nanoTime() - begun;
    }
    return taken;
  }
}
