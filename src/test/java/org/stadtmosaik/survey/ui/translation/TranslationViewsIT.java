package org.stadtmosaik.survey.ui.translation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.TextBox;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.translation.QuestionnaireTranslations;
import org.stadtmosaik.survey.writing.EditConflictException;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/** Translating a questionnaire on its page, with everything that lies behind it. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class TranslationViewsIT {

  private static final String DEFINITION =
      """
      {"schema":1,"code":"park","title":{"de":"Der Park","ar":"الحديقة"},
       "languages":["de","ar","tr"],"original":"de","access":"open",
       "groups":[{"code":"g","pages":[{"code":"p","questions":[
         {"code":"age","type":"single","title":{"de":"Wie alt?","ar":"كم العمر؟"},
          "options":[{"code":"young","label":{"de":"jung"}}]}]}]}]}
      """;

  @Autowired private Fixtures fixtures;
  @Autowired private Questionnaires questionnaires;
  @Autowired private QuestionnaireTranslations translations;

  private Town town;
  private Actor.Staff lead;
  private QuestionnaireId id;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    lead = Fixtures.aLeadOf(town);
    id =
        questionnaires
            .create(lead, town.project().id(), QuestionnaireDocument.read(DEFINITION), null)
            .id();
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void showsWhatIsMissingFirstAndSavesWhatIsWritten() {
    TranslationView view = view("ar");
    assertThat(words(view))
        .contains("Arabisch: 1 Text fehlt", "Türkisch: 3 Texte fehlen", "Antwort zur Auswahl");
    assertThat(_find(view, TextRow.class)).hasSize(1);

    _get(view, TextBox.class).setValue("شاب");

    assertThat(ar("/groups/0/pages/0/questions/0/options/0/label/ar")).isEqualTo("شاب");
    assertThat(words(view)).contains("Arabisch: vollständig", "übersetzt");
  }

  @Test
  void saysWhichTranslationsAreStaleAndBelievesThatOneIsRight() {
    put("title.de", "Der große Park");
    TranslationView view = view("ar");
    assertThat(words(view)).contains("Arabisch: 1 fehlt, 1 veraltet", "Original geändert");

    _click(_get(view, NativeButton.class, spec -> spec.withText("Übersetzung passt noch")));

    assertThat(words(view)).contains("Arabisch: 1 Text fehlt");
    assertThat(words(view("ar"))).doesNotContain("Original geändert");
  }

  @Test
  void keepsWhatWasTypedIfSomebodyElseWroteTheSameMeanwhile() {
    TranslationView view = view("ar");
    Actor.Staff other = Fixtures.anAdministratorOf(town);
    int base = questionnaires.open(other, id).revision();
    String key = "question:age/option:young#label";
    translations.put(other, id, base, Ids.next(), key, "ar", "صغير");

    TextBox box = _get(view, TextBox.class);
    box.setValue("شاب");

    assertThat(box.getValue()).isEqualTo("شاب");
    assertThat(box.getElement().getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(ar("/groups/0/pages/0/questions/0/options/0/label/ar")).isEqualTo("صغير");
    assertThatThrownBy(() -> translations.put(lead, id, base, Ids.next(), key, "ar", "شاب"))
        .isInstanceOf(EditConflictException.class);
  }

  @Test
  void showsWhatAFileChangesBeforeItDoesAndTakesItOnce() {
    FilesCard files = _get(view("tr"), FilesCard.class);
    String table =
        "key;de;tr\nsurvey#title;Der Park;Park\nquestion:gone#title;Weg;Yok\n"
            + "question:age#title;Wie jung?;Kaç yaşında?\n";

    files.check(table.getBytes(StandardCharsets.UTF_8));
    assertThat(words(files))
        .contains(
            "1 neue Übersetzung",
            "1 Text passt nicht",
            "question:gone#title",
            "1 Übersetzung zu einem Original, das seitdem anders ist");
    assertThat(ar("/title/tr")).isEmpty();

    NativeButton take = _get(files, NativeButton.class, spec -> spec.withText("Übernehmen"));
    _click(take);
    int revision = questionnaires.open(lead, id).revision();

    assertThat(ar("/title/tr")).isEqualTo("Park");
    assertThat(words(files)).contains("Übernommen");
    assertThat(
            questionnaires.undo(lead, id).document().definition().at("/title/tr").isMissingNode())
        .isTrue();
    assertThat(revision).isEqualTo(1);
  }

  @Test
  void takesTheSameFileTwiceAsOnce() {
    byte[] file = "key,tr\nsurvey#title,Park\n".getBytes(StandardCharsets.UTF_8);
    UUID edit = Ids.next();

    translations.take(lead, id, edit, file);
    translations.take(lead, id, edit, file);

    assertThat(questionnaires.open(lead, id).revision()).isEqualTo(1);
  }

  @Test
  void changesNothingForABrokenFileAndSaysWhere() {
    FilesCard files = _get(view("tr"), FilesCard.class);

    files.check(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"".getBytes(StandardCharsets.UTF_8));

    assertThat(words(files)).contains("Die Datei ist beschädigt: Zeile 1");
    assertThat(questionnaires.open(lead, id).revision()).isZero();
  }

  @Test
  void givesFilesToTranslators() {
    FilesCard files = _get(view("ar"), FilesCard.class);

    byte[] xliff =
        DownloadKt._download(
            _get(files, Anchor.class, spec -> spec.withText("XLIFF für Arabisch")));
    byte[] table =
        DownloadKt._download(
            _get(files, Anchor.class, spec -> spec.withText("Tabelle mit allen Sprachen")));

    assertThat(new String(xliff, StandardCharsets.UTF_8))
        .contains(
            "trgLang=\"ar\"", "name=\"question:age/option:young#label\"", "state=\"initial\"");
    assertThat(new String(table, StandardCharsets.UTF_8))
        .contains("survey#title,Der Park,الحديقة,");
  }

  @Test
  void isForThoseWhoWriteInTheCommune() {
    Actor stranger = Fixtures.aLeadOf(fixtures.aTown());
    Actor moderator = Fixtures.aModeratorOf(town);
    byte[] file = "key,tr\nsurvey#title,Park\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> view("ar", stranger)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> view("ar", moderator)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> translations.xliff(stranger, id, "ar", Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> translations.table(stranger, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> translations.preview(stranger, id, file))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> translations.take(stranger, id, Ids.next(), file))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> translations.put(stranger, id, 0, Ids.next(), "survey#title", "ar", "x"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> translations.confirm(moderator, id, 0, Ids.next(), "survey#title", "ar"))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> translations.xliff(lead, id, "de", Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> translations.put(lead, id, 0, Ids.next(), "survey#title", "uk", "x"))
        .isInstanceOf(NotFoundException.class);
  }

  private void put(String field, String value) {
    questionnaires.edit(
        lead,
        id,
        questionnaires.open(lead, id).revision(),
        Ids.next(),
        new Edit.Put("survey", field, StringNode.valueOf(value)));
  }

  private String ar(String pointer) {
    return questionnaires.open(lead, id).document().definition().at(pointer).stringValue("");
  }

  private TranslationView view(String tag) {
    return view(tag, lead);
  }

  private TranslationView view(String tag, Actor actor) {
    TranslationView view = new TranslationView(translations, () -> actor);
    view.show(id, tag);
    UI.getCurrent().removeAll();
    UI.getCurrent().add(view);
    return view;
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
