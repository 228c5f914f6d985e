package org.stadtmosaik.survey.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.NewQuestion;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/** Writing together: stored at once, merged where that is possible, taken back by each. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class QuestionnairesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Questionnaires questionnaires;

  private Town town;
  private Actor ada;
  private Actor ben;
  private QuestionnaireId id;

  @BeforeEach
  void aQuestionnaireOfTwoLeads() {
    town = fixtures.aTown();
    ada = lead("Ada", Role.LEAD);
    ben = lead("Ben", Role.ADMINISTRATOR);
    QuestionnaireDocument blank =
        QuestionnaireDocument.blank("probe", "Probe", List.of("de", "ar"), "de");
    id = questionnaires.create(ada, town.project().id(), blank, null).id();
  }

  @Test
  void storesEachEditOnceHoweverOftenItArrives() {
    UUID editId = UUID.randomUUID();
    questionnaires.edit(ada, id, 0, editId, insert("q1"));

    OpenQuestionnaire again = questionnaires.edit(ada, id, 0, editId, insert("q1"));

    assertThat(again.revision()).isEqualTo(1);
    assertThat(again.summary().questions()).isEqualTo(1);
    assertThat(questionnaires.open(ben, id).document()).isEqualTo(again.document());
  }

  @Test
  void mergesEditsOfDifferentThings() {
    edit(ada, 0, insert("q1"));
    edit(ada, 1, put("question:q1", "title.de", "Wo?"));

    OpenQuestionnaire merged = edit(ben, 1, put("question:q1", "title.ar", "أين؟"));

    assertThat(merged.document().element("question:q1").orElseThrow().path("title").size())
        .isEqualTo(2);
    edit(ada, 3, new Edit.Rename("question:q1", "park"));
    assertThat(
            edit(ben, 3, put("question:q1", "help.de", "Hier."))
                .document()
                .element("question:park")
                .orElseThrow()
                .has("help"))
        .isTrue();
  }

  @Test
  void showsBothTextsToWhoeverComesSecond() {
    edit(ada, 0, put("survey", "title.de", "Adas Titel"));

    assertThatThrownBy(() -> edit(ben, 0, put("survey", "title.de", "Bens Titel")))
        .isInstanceOf(EditConflictException.class)
        .hasMessageContaining("Adas Titel")
        .hasMessageContaining("Bens Titel");
    assertThat(questionnaires.open(ben, id).summary().title().original()).isEqualTo("Adas Titel");
  }

  @Test
  void takesBackOnlyOnesOwn() {
    edit(ada, 0, put("survey", "title.de", "Eins"));
    edit(ben, 1, put("survey", "intro.de", "Von Ben"));
    edit(ada, 2, put("survey", "title.de", "Zwei"));

    assertThat(title(questionnaires.undo(ada, id))).isEqualTo("Eins");
    OpenQuestionnaire undone = questionnaires.undo(ada, id);

    assertThat(title(undone)).isEqualTo("Probe");
    assertThat(undone.document().definition().path("intro").path("de").stringValue(""))
        .isEqualTo("Von Ben");
    assertThat(undone.undoable()).isFalse();
    assertThat(title(questionnaires.redo(ada, id))).isEqualTo("Eins");
    assertThat(title(questionnaires.redo(ada, id))).isEqualTo("Zwei");
    assertThatThrownBy(() -> questionnaires.redo(ada, id)).isInstanceOf(ConflictException.class);
  }

  @Test
  void doesNotTakeBackWhatSomebodyElseHasWrittenOver() {
    edit(ada, 0, put("survey", "title.de", "Eins"));
    edit(ben, 1, put("survey", "title.de", "Bens"));

    assertThatThrownBy(() -> questionnaires.undo(ada, id))
        .isInstanceOf(EditConflictException.class);
    assertThat(title(questionnaires.open(ada, id))).isEqualTo("Bens");
  }

  @Test
  void tellsWhoElseIsThere() {
    assertThat(questionnaires.presence(ada, id, "")).isEmpty();
    assertThat(questionnaires.presence(ben, id, "question:q1"))
        .containsExactly(new Colleague("Ada", ""));
  }

  @Test
  void isNotThereForOtherTowns() {
    Actor stranger =
        new Actor.Staff(
            new StaffId(UUID.randomUUID()),
            "Cem",
            false,
            Map.of(fixtures.aTown().id(), Set.of(Role.LEAD)));

    assertThatThrownBy(() -> questionnaires.open(stranger, id))
        .isInstanceOf(NotFoundException.class);
    assertThat(questionnaires.list(stranger, 0).questionnaires()).isEmpty();
    assertThatThrownBy(() -> questionnaires.open(lead("Dan", Role.MODERATOR), id))
        .isInstanceOf(ForbiddenException.class);
    assertThat(questionnaires.list(ada, 0).questionnaires()).hasSize(1);
  }

  private OpenQuestionnaire edit(Actor actor, int base, Edit edit) {
    return questionnaires.edit(actor, id, base, UUID.randomUUID(), edit);
  }

  private static String title(OpenQuestionnaire open) {
    return open.summary().title().original();
  }

  private static Edit insert(String code) {
    return new Edit.Insert("page:p1", 99, NewQuestion.of(QuestionType.TEXT, code, List.of("de")));
  }

  private static Edit put(String address, String field, String text) {
    return new Edit.Put(address, field, StringNode.valueOf(text));
  }

  private Actor lead(String name, Role role) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), name, false, Map.of(town.id(), Set.of(role)));
  }
}
