package org.stadtmosaik.survey.ui.library;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;
import org.stadtmosaik.survey.library.Taking;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looking through the library, taking from it, keeping in it. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class LibraryViewsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private Fixtures fixtures;
  @Autowired private QuestionLibrary library;
  @Autowired private Communes communes;

  private Town town;
  private Actor.Staff lead;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    lead = Fixtures.aLeadOf(town);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void takesTheSameQuestionTwiceWithTwoCodesAndSaysWhichLanguagesAreMissing() {
    List<ObjectNode> taken = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    LibraryPicker picker =
        shown(
            new LibraryPicker(
                library,
                () -> lead,
                town.id(),
                () -> new Taking(codes, List.of("de", "fr")),
                question -> {
                  taken.add(question);
                  codes.add(question.path("code").stringValue());
                }));
    _get(picker, Input.class).setValue("kaç yaşındasınız");
    assertThat(_find(picker, QuestionCard.class)).hasSize(1);
    assertThat(words(picker)).contains("Fehlt noch auf: Französisch", "Eine Antwort");

    NativeButton take =
        _find(picker, NativeButton.class).stream()
            .filter(button -> words(button).contains("Übernehmen"))
            .findFirst()
            .orElseThrow();
    _click(take);
    _click(take);

    assertThat(taken)
        .extracting(question -> question.path("code").stringValue())
        .containsExactly("age", "age_2");
    assertThat(taken.getFirst().path("title").propertyNames()).containsExactly("de");
  }

  @Test
  void keepsAQuestionOnAShelfAndRemovesItAfterAsking() {
    ObjectNode question = JSON.createObjectNode().put("code", "bench").put("type", "text");
    question.putObject("title").put("de", "Wo fehlt eine Bank?");
    KeepQuestion keep =
        shown(new KeepQuestion(library, () -> lead, town.id(), () -> question, "de"));
    _click(button(keep, "In die Bibliothek der Stadt"));

    LibraryView view = shown(new LibraryView(library, communes, () -> lead));
    assertThat(words(view)).contains("Wo fehlt eine Bank?", "Deutsch");
    _click(button(view, "Meine"));
    assertThat(words(view)).contains("Sie haben noch keine Frage gespeichert.");
    _click(button(view, "Von der Stadt"));
    _click(button(view, "Aus der Bibliothek nehmen …"));
    assertThat(words(view)).contains("Wo fehlt eine Bank?");
    _click(button(view, "Ja, wegnehmen"));

    assertThat(words(view)).contains("Ihre Stadt hat noch keine Frage gespeichert.");
  }

  @Test
  void editsInPlaceAndLetsWhoeverComesSecondChoose() {
    ObjectNode question = JSON.createObjectNode().put("code", "bench").put("type", "single");
    question.putObject("title").put("de", "Wo fehlt eine Bank?").put("fr", "Où ?");
    question.putArray("options").addObject().put("code", "o1").putObject("label").put("de", "Park");
    var kept = library.keep(lead, town.id(), Shelf.COMMUNE, "de", question);
    EditQuestion edit = shown(new EditQuestion(library, () -> lead, kept, () -> {}));
    edit.setOpen(true);
    ComponentUtil.fireEvent(edit, new NativeDetails.ToggleEvent(edit, false));
    ObjectNode theirs = kept.question();
    theirs.withObject("title").put("de", "Wo fehlt Schatten?");
    library.change(lead, kept.id(), 1, theirs);

    _click(button(edit, "Antwort hinzufügen"));
    german(edit, 0).setValue("Wo fehlen Bänke?");
    german(edit, 3).setValue("Platz");
    _click(button(edit, "Speichern"));
    assertThat(words(edit)).contains("inzwischen geändert", "Wo fehlt Schatten?");
    assertThat(library.get(lead, kept.id()).title().original()).isEqualTo("Wo fehlt Schatten?");
    _click(button(edit, "Meine Fassung speichern"));

    var now = library.get(lead, kept.id());
    assertThat(now.title().texts())
        .containsEntry("de", "Wo fehlen Bänke?")
        .containsEntry("fr", "Où ?");
    assertThat(now.options()).extracting(it -> it.original()).containsExactly("Park", "Platz");
    assertThat(now.version()).isEqualTo(3);
  }

  /** The German field of the text with this number. */
  private static AbstractSinglePropertyField<?, String> german(Component in, int number) {
    return _find(in, Field.class).stream()
        .filter(field -> words(field).startsWith("Deutsch") && !words(field).contains("einfach"))
        .map(Field::input)
        .filter(input -> "de".equals(input.getElement().getAttribute("lang")))
        .toList()
        .get(number);
  }

  @Test
  void saysSoIfNothingIsFound() {
    LibraryView view = shown(new LibraryView(library, communes, () -> lead));
    _click(button(view, "Vom Portal"));
    assertThat(_find(view, QuestionCard.class)).hasSizeGreaterThan(15);
    _get(view, Input.class).setValue("Nirgends");
    assertThat(words(view)).contains("Dazu gibt es hier keine Frage.");
  }

  private static NativeButton button(Component in, String words) {
    return _get(in, NativeButton.class, spec -> spec.withText(words));
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static <T extends Component> T shown(T component) {
    UI.getCurrent().removeAll();
    UI.getCurrent().add(component);
    return component;
  }
}
