package org.stadtmosaik.survey.demo;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;
import org.stadtmosaik.survey.library.Taking;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.domain.QuestionnaireStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An invented questionnaire in the middle of being written: some translations are missing, one is
 * stale, and three questions come from the library. One of its questions is in the commune's.
 */
@Component
class DemoQuestionnaires implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> TAKEN =
      List.of("portal:neighbourhood", "portal:age", "portal:household_size");
  private static final String REWRITTEN =
      "Würden Sie einen Treffpunkt im alten Bootshaus am Kanal besuchen?";

  private final DemoProjectFinder projects;
  private final Questionnaires questionnaires;
  private final QuestionnaireStore store;
  private final QuestionLibrary library;

  DemoQuestionnaires(
      DemoProjectFinder projects,
      Questionnaires questionnaires,
      QuestionnaireStore store,
      QuestionLibrary library) {
    this.projects = projects;
    this.questionnaires = questionnaires;
    this.store = store;
    this.library = library;
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    projects
        .find("nordhafen", "wohnen-und-ankommen")
        .filter(project -> store.count(List.of(project.commune().value())) == 0)
        .ifPresent(this::make);
  }

  private void make(ProjectSummary project) {
    ObjectNode definition = DemoFile.read("questionnaires/treffpunkt", ObjectNode.class);
    QuestionnaireDocument written = new QuestionnaireDocument(definition, JSON.createObjectNode());
    QuestionnaireDocument document =
        written
            .apply(
                new Edit.Several(
                    List.of(
                        new Edit.Insert("survey", Integer.MAX_VALUE, aboutPeople(project, written)),
                        new Edit.Put(
                            "question:besuch", "title.de", StringNode.valueOf(REWRITTEN)))))
            .document();
    questionnaires.create(COMMAND, project.id(), document, null);
    written
        .element("question:zeit")
        .ifPresent(question ->
            library.keep(COMMAND, project.commune(), Shelf.COMMUNE, written.original(), question));
  }

  private ObjectNode aboutPeople(ProjectSummary project, QuestionnaireDocument document) {
    ObjectNode group = JSON.createObjectNode().put("code", "person");
    ArrayNode questions =
        group.putArray("pages").addObject().put("code", "p_person").putArray("questions");
    Set<String> codes = new HashSet<>();
    for (String id : TAKEN) {
      ObjectNode question =
          library.take(COMMAND, project.commune(), id, new Taking(codes, document.languages()));
      codes.add(question.path("code").stringValue());
      questions.add(question);
    }
    return group;
  }
}
