package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;

/** A code means one thing in all versions of a survey. */
class EarlierVersionsTest {

  private static final String WAY =
      "{'code':'way','type':'single','title':{'de':'Wie kommen Sie?'},'options':[%s]}";
  private static final String BUS = "{'code':'o1','label':{'de':'Bus'}}";
  private static final String CAR = "{'code':'o3','label':{'de':'Auto'}}";
  private static final String FOOT = "{'code':'o3','label':{'de':'Zu Fuß'}}";
  private static final String BIKE = "{'code':'o2','label':{'de':'Rad'}}";
  private static final String MANY =
      "{'code':'way','type':'multiple','title':{'de':'Wie kommen Sie?'},'options':["
          + BUS
          + ","
          + BIKE
          + "],'max':%d}";

  @Test
  void refusesAnotherAnswerUnderACodeThatWasTakenOut() {
    EarlierVersions earlier =
        versions(survey(WAY.formatted(BUS + "," + BIKE)), survey(WAY.formatted(BUS + "," + CAR)));

    assertThat(refusal(earlier, WAY.formatted(BUS + "," + BIKE + "," + FOOT)))
        .contains("o3", "Wie kommen Sie?");
    assertThatCode(
            () -> earlier.requireSameMeaning(survey(WAY.formatted(BUS + "," + BIKE + "," + CAR))))
        .as("what comes back as it was")
        .doesNotThrowAnyException();
  }

  @Test
  void letsTheWordsOfWhatStaysChange() {
    EarlierVersions earlier = versions(survey(WAY.formatted(BUS + "," + CAR)));

    assertThatCode(() -> earlier.requireSameMeaning(survey(WAY.formatted(BUS + "," + FOOT))))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherQuestionUnderACodeThatWasTakenOut() {
    String other = "{'code':'%s','type':'text','title':{'de':'%s'}}";
    EarlierVersions earlier =
        versions(
            survey(other.formatted("q1", "Was fehlt?")),
            survey(other.formatted("q1", "Was fehlt?"), other.formatted("q2", "Wie alt?")));

    assertThat(
            refusal(
                earlier, other.formatted("q1", "Was fehlt?"), other.formatted("q2", "Wo genau?")))
        .contains("q2");
    assertThat(earlier.questions()).containsExactlyInAnyOrder("q1", "q2");
  }

  /** One answer a person and several are counted in two ways, which have no common base. */
  @Test
  void refusesAnotherKindOfQuestionUnderTheSameCode() {
    EarlierVersions one = versions(survey(MANY.formatted(1)));

    assertThat(refusal(one, MANY.formatted(2))).contains("Wie kommen Sie?");
    assertThat(refusal(one, WAY.formatted(BUS))).contains("Wie kommen Sie?");
    assertThatCode(() -> one.requireSameMeaning(survey(MANY.formatted(1))))
        .doesNotThrowAnyException();
    assertThat(one.choices("way")).containsExactlyInAnyOrder("o1", "o2");
    assertThat(one.choices("other")).isEmpty();
  }

  @Test
  void hasNothingAgainstTheFirstVersion() {
    assertThatCode(() -> EarlierVersions.NONE.requireSameMeaning(survey(MANY.formatted(1))))
        .doesNotThrowAnyException();
  }

  private static String refusal(EarlierVersions earlier, String... questions) {
    ConflictException[] refused = new ConflictException[1];
    assertThatThrownBy(() -> earlier.requireSameMeaning(survey(questions)))
        .isInstanceOfSatisfying(ConflictException.class, it -> refused[0] = it);
    return refused[0].in(Language.GERMAN);
  }

  private static EarlierVersions versions(Definition... newestFirst) {
    return new EarlierVersions(List.of(newestFirst));
  }

  private static Definition survey(String... questions) {
    String json =
        "{'schema':1,'code':'s','title':{'de':'S'},'languages':['de'],'original':'de',"
            + "'access':'open','groups':[{'code':'g','pages':[{'code':'p','questions':["
            + String.join(",", questions)
            + "]}]}]}";
    return DefinitionReader.read(json.replace('\'', '"'));
  }
}
