package org.stadtmosaik.survey.ui.condition;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.TextBox;
import org.stadtmosaik.survey.condition.Claim;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.condition.Household;
import tools.jackson.databind.JsonNode;

/** A lead puts a condition together. */
class ConditionFieldViewTest {

  private final List<@Nullable JsonNode> rules = new ArrayList<>();
  private final ConditionScope scope = ConditionScope.of(Household.definition(), "question:last");

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void makesARuleFromAQuestionAComparisonAndAValue() {
    ConditionField field = field(null);
    assertThat(text(field)).contains("Wird immer gezeigt.");

    _click(button(field, "Bedingung hinzufügen"));
    choose(field, 0, subject("rents"));
    assertThat(text(field)).contains("Hier fehlt noch etwas.", "Wird immer gezeigt.");
    assertThat(rules).isEmpty();
    choose(field, 2, "yes");

    assertThat(rules).containsExactly(json("{\"==\":[{\"var\":\"rents\"},\"yes\"]}"));
    assertThat(text(field))
        .contains("Diese Frage wird gezeigt, wenn „Mieten Sie?“ mit „ja“ beantwortet ist.")
        .doesNotContain("Hier fehlt noch etwas.");
  }

  @Test
  void putsGroupsAmongTheLines() {
    ConditionField field = field("{\"==\":[{\"var\":\"rents\"},\"yes\"]}");
    _click(button(field, "Gruppe hinzufügen"));
    List<Choice<?>> choices = choices(field);
    take(choices.get(5), subject("age"));
    take(choices(field).get(6), Claim.LESS);
    type(field, "3,5");
    _click(_find(field, NativeButton.class, it -> it.withText("Bedingung hinzufügen")).getFirst());
    take(choices(field).get(7), subject("agree"));

    assertThat(rules.getLast())
        .isEqualTo(
            json(
                """
                {"and":[{"==":[{"var":"rents"},"yes"]},
                  {"or":[{"and":[{"!=":[{"var":"age"},null]},{"<":[{"var":"age"},3.5]}]},
                         {"==":[{"var":"agree"},true]}]}]}\
                """));
    assertThat(text(field))
        .contains(
            "wenn „Mieten Sie?“ mit „ja“ beantwortet ist und (bei „Wie alt sind Sie?“ weniger"
                + " als 3,5 steht oder bei „Einverstanden?“ Ja gewählt ist).");
  }

  @Test
  void takesTheWholeConditionAwayWithItsLastLine() {
    ConditionField field = field("{\"in\":[{\"var\":\"rents\"},[\"yes\",\"part\"]]}");
    assertThat(_find(field, Input.class)).hasSize(3);
    _click(button(field, "Bedingung 1 entfernen"));
    assertThat(rules).containsExactly((JsonNode) null);
    assertThat(text(field)).contains("Wird immer gezeigt.");
  }

  @Test
  void saysWhatIsWrongWithANumberAndKeepsWhatWasTyped() {
    ConditionField field = field("{\">\":[{\"var\":\"age\"},18]}");
    type(field, "viele");
    assertThat(rules).isEmpty();
    assertThat(text(field)).contains("Hier muss eine Zahl stehen.", "mehr als 18 steht");
    assertThat(_get(field, Input.class).getValue()).isEqualTo("viele");
  }

  @Test
  void leavesWhatIsBeyondTheLinesAsTextAndChecksIt() {
    ConditionField field = field("{\"==\":[{\"%\":[{\"var\":\"age\"},2]},0]}");
    assertThat(text(field)).contains("Diese Regel kann mehr, als die Auswahl zeigt.");

    _get(field, TextBox.class).setValue("{\"==\":[{\"var\":\"later\"},0]");
    _click(button(field, "Text übernehmen"));
    assertThat(text(field)).contains("Das ist kein gültiges JSON");

    _get(field, TextBox.class).setValue("{\"==\":[{\"var\":\"later\"},0]}");
    _click(button(field, "Text übernehmen"));
    assertThat(text(field)).contains("Eine Frage „later“ gibt es nicht.", ".==[0].var");
    assertThat(rules).isEmpty();

    _get(field, TextBox.class).setValue("{\"==\":[{\"var\":\"rents\"},\"no\"]}");
    _click(button(field, "Text übernehmen"));
    assertThat(rules).containsExactly(json("{\"==\":[{\"var\":\"rents\"},\"no\"]}"));
    assertThat(choices(field)).as("lines again").hasSizeGreaterThan(3);
  }

  @Test
  void asksNothingWhereNothingComesBefore() {
    ConditionField field =
        new ConditionField(
            ConditionScope.of(Household.definition(), "question:rents"),
            Language.GERMAN,
            null,
            rules::add);
    assertThat(text(field)).contains("Vor dieser Stelle wird noch nichts gefragt.");
  }

  @Test
  void offersWhatComesBeforeOnly() {
    assertThat(ConditionScope.of(Household.definition(), "page:p2").subjects())
        .extracting(Subject::name)
        .containsExactly("rents", "age", "rooms", "likes");
  }

  private ConditionField field(@Nullable String rule) {
    ConditionField field =
        new ConditionField(scope, Language.GERMAN, rule == null ? null : json(rule), rules::add);
    UI.getCurrent().add(field);
    return field;
  }

  private Subject subject(String name) {
    return scope.subject(name).orElseThrow();
  }

  private static JsonNode json(String json) {
    return Household.JSON.readTree(json);
  }

  private static String text(ConditionField field) {
    return field.getElement().getTextRecursively();
  }

  private static NativeButton button(ConditionField in, String words) {
    return _find(in, NativeButton.class).stream()
        .filter(it -> it.getElement().getTextRecursively().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words));
  }

  /** All lists to choose from but those for how a group goes together. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Choice<?>> choices(ConditionField in) {
    return (List) _find(in, Choice.class);
  }

  private static void choose(ConditionField field, int index, Object item) {
    take(choices(field).get(index + (index == 0 ? 1 : 1)), item);
  }

  @SuppressWarnings("unchecked")
  private static void take(Choice<?> choice, Object item) {
    ((Choice<Object>) choice).choose(item);
  }

  private static void type(ConditionField field, String words) {
    _get(field, Input.class).setValue(words);
  }
}
