package org.stadtmosaik.survey.ui.transfer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.lss.LssFiles;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;
import org.stadtmosaik.survey.writing.Questionnaires;

/** A lead brings a survey in from a file, reads what became of it, and takes it out again. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class ImportViewIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Questionnaires questionnaires;
  @Autowired private Projects projects;
  @Autowired private Communes communes;
  @Autowired private java.util.List<Command> commands;

  @TempDir private Path folder;
  private Town town;
  private Actor.Staff lead;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    lead = lead(town);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  private static Actor.Staff lead(Town town) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Ada", false, Map.of(town.id(), Set.of(Role.LEAD)));
  }

  @Test
  void showsTheReportFirstAndMakesOneDraftHoweverOftenSomebodyClicks() throws Exception {
    ImportView view = new ImportView(questionnaires, projects, communes, () -> lead);
    view.show(imported());
    assertThat(words(view))
        .contains("3 Fragen gefunden", "3 von 3 Bedingungen", "Wie alt sind Sie?");
    assertThat(questionnaires.list(lead, 0).questionnaires()).isEmpty();

    NativeButton create = _get(view, NativeButton.class, spec -> spec.withText("Entwurf anlegen"));
    clickAnyway(create);
    clickAnyway(create);

    assertThat(questionnaires.list(lead, 0).questionnaires()).hasSize(1);
  }

  /** Where the next page is not a route of this test, the draft is made all the same. */
  private static void clickAnyway(NativeButton button) {
    try {
      _click(button);
    } catch (RuntimeException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void keepsTheReportAndTakesTheDraftOutAgain() throws Exception {
    Imported imported = imported();
    QuestionnaireSummary made =
        questionnaires.create(
            lead, town.project().id(), imported.document(), imported.report().toJson());
    ReportView view = new ReportView(questionnaires, () -> lead);
    view.show(made.id());
    UI.getCurrent().add(view);

    assertThat(words(view)).contains("Was aus der Datei wird", "park.lss", "3 übernommen");
    for (Anchor link : _find(view, Anchor.class)) {
      if (link.getElement().hasAttribute("download")) {
        byte[] file = DownloadKt._download(link);
        assertThat(Importer.read(new ByteArrayInputStream(file), "again").document())
            .isEqualTo(imported.document());
      }
    }
  }

  @Test
  void knowsNoReportOfAnotherCommune() throws Exception {
    QuestionnaireSummary made =
        questionnaires.create(lead, town.project().id(), imported().document(), null);
    ReportView view = new ReportView(questionnaires, () -> lead(fixtures.aTown()));

    assertThatThrownBy(() -> view.show(made.id())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void theCommandsDoTheSame() throws Exception {
    Path file = Files.write(folder.resolve("park.lss"), LssFiles.present());
    Path report = folder.resolve("report.json");
    String said =
        run(
            "import-survey",
            "--project",
            town.project().slug(),
            "--commune",
            town.commune().name().texts().get("de"),
            "--report",
            report.toString(),
            file.toString());

    assertThat(said).contains("3 questions found: 3 taken, 0 changed, 0 not taken.", "3 of 3");
    assertThat(Files.readString(report)).contains("\"taken\" : 3", "\"name\" : \"often\"");
    String id = said.replaceFirst("(?s).*The draft is (\\S+)\\..*", "$1");
    Path out = folder.resolve("park.xlsx");
    run("export-questionnaire", "--questionnaire", id, out.toString());
    assertThat(Importer.read(Files.newInputStream(out), "park.xlsx").document())
        .isEqualTo(imported().document());
  }

  private String run(String name, String... typed) throws Exception {
    Command command =
        commands.stream()
            .filter(it -> it.name().equals(name) && !(it instanceof Benchmark))
            .findFirst()
            .orElseThrow();
    var out = new java.io.ByteArrayOutputStream();
    String usage = command.usage();
    command.run(
        Arguments.parse(usage, java.util.List.of(typed)),
        new Actor.Command(name),
        new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8));
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Imported imported() throws java.io.IOException {
    return Importer.read(new ByteArrayInputStream(LssFiles.old()), "park.lss");
  }

  private static String words(com.vaadin.flow.component.Component component) {
    return component.getElement().getTextRecursively();
  }
}
