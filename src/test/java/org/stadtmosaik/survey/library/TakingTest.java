package org.stadtmosaik.survey.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.ConflictException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question leaves one questionnaire and comes into another. */
class TakingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void hasAFreeCodeAndCallsItselfByIt() {
    ObjectNode question =
        json(
            """
            {"code":"age","type":"number","title":{"de":"Sind Sie {{ age }} Jahre alt?"},
             "validate":[{"rule":{"and":[{">":[{"var":"age"},17]},{"!":{"missing":["age"]}}]},
                          "message":{"de":"{{age}} ist zu jung."}}]}
            """);

    ObjectNode taken = taking("de").take(kept(question));

    assertThat(taken)
        .isEqualTo(
            json(
                """
                {"code":"age_3","type":"number","title":{"de":"Sind Sie {{age_3}} Jahre alt?"},
                 "validate":[{"rule":{"and":[{">":[{"var":"age_3"},17]},
                                             {"!":{"missing":["age_3"]}}]},
                              "message":{"de":"{{age_3}} ist zu jung."}}]}
                """));
  }

  @Test
  void leavesOutLanguagesThatTheQuestionnaireHasNotAndSaysWhichAreMissing() {
    LibraryQuestion question =
        kept(
            json(
                """
                {"code":"home","type":"single","title":{"de":"Wo?","fr":"Où ?","ar":"أين؟"},
                 "options":[{"code":"a","label":{"de":"Hier","fr":"Ici"}}]}
                """));

    assertThat(taking("ar", "de", "tr").missing(question)).containsExactly("ar", "tr");
    assertThat(taking("ar", "de", "tr").take(question))
        .isEqualTo(
            json(
                """
                {"code":"home","type":"single","title":{"ar":"أين؟","de":"Wo?"},
                 "options":[{"code":"a","label":{"de":"Hier"}}]}
                """));
  }

  @Test
  void refusesWhatIsInNoneOfTheLanguages() {
    LibraryQuestion question = kept(json("{\"code\":\"home\",\"title\":{\"fr\":\"Où ?\"}}"));

    assertThatThrownBy(() -> taking("de").take(question)).isInstanceOf(ConflictException.class);
  }

  @Test
  void keepsRoomForTheNumberInALongCode() {
    String code = "a".repeat(40);
    LibraryQuestion question = kept(json("{\"code\":\"" + code + "\",\"title\":{\"de\":\"Wo?\"}}"));

    assertThat(new Taking(Set.of(code), List.of("de")).take(question).path("code").stringValue())
        .isEqualTo("a".repeat(38) + "_2");
  }

  @Test
  void leavesBehindWhateverSpeaksOfOtherQuestions() {
    ObjectNode question =
        json(
            """
            {"code":"why","type":"multiple","title":{"de":"Warum {{where}}, {{why}}?"},
             "showIf":{"==":[{"var":"where"},"here"]},"defaultRule":{"merge":[{"var":"where"}]},
             "options":[{"code":"a","label":{"de":"A"},"showIf":{"var":"where"}}],
             "validate":[
               {"rule":{">":[{"var":["why",0]},{"var":"where"}]},"message":{"de":"1"}},
               {"rule":{"some":[{"var":"why"},{"==":[{"var":""},"a"]}]},"message":{"de":"2"}},
               {"rule":{"missing_some":[1,["why","where"]]},"message":{"de":"3"}},
               {"rule":{"!=":[{"var":"why__other"},"x"]},"message":{"de":"4"}}]}
            """);

    new OwnReferences("why").keepOnly(question);

    assertThat(question)
        .isEqualTo(
            json(
                """
                {"code":"why","type":"multiple","title":{"de":"Warum …, {{why}}?"},
                 "options":[{"code":"a","label":{"de":"A"}}],
                 "validate":[
                   {"rule":{"some":[{"var":"why"},{"==":[{"var":""},"a"]}]},"message":{"de":"2"}},
                   {"rule":{"!=":[{"var":"why__other"},"x"]},"message":{"de":"4"}}]}
                """));
  }

  private static Taking taking(String... languages) {
    return new Taking(Set.of("age", "age_2"), List.of(languages));
  }

  private static LibraryQuestion kept(ObjectNode question) {
    return new LibraryQuestion("x", Shelf.OWN, "de", question, 1);
  }

  private static ObjectNode json(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
