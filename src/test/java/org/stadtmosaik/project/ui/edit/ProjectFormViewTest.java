package org.stadtmosaik.project.ui.edit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.content.ContentMerge;
import org.stadtmosaik.project.content.Contents;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TextState;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.StatusTag;

class ProjectFormViewTest {

  private final AtomicInteger typed = new AtomicInteger();

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
  void marksTheOriginalAndWhatIsMissing() {
    TranslatedField title = title(show(Contents.titled(Contents.complete(), Contents.text("Wo"))));

    assertThat(words(title)).containsExactly("Ausgangstext", "fehlt");
  }

  @Test
  void marksTranslationsStaleWhileTheOriginalIsTypedAndLetsThemBeConfirmed() {
    ProjectForm form = show(Contents.complete());
    TranslatedField title = title(form);
    assertThat(words(title)).containsExactly("Ausgangstext");

    _find(title, Input.class).getFirst().setValue("Schatten und Wasser");

    assertThat(words(title)).containsExactly("Ausgangstext", "veraltet");
    assertThat(state(form)).isEqualTo(TextState.STALE);

    _click(_get(title, NativeButton.class, spec -> spec.withText("Stimmt noch")));

    assertThat(words(title)).containsExactly("Ausgangstext");
    assertThat(state(form)).isEqualTo(TextState.CURRENT);
    assertThat(typed).hasValue(2);
  }

  @Test
  void saysOnTheLidHowMuchIsMissingInAPart() {
    ProjectForm form = show(Contents.full());

    List<String> lids =
        _find(form, FormSection.class).stream()
            .flatMap(section ->
                _find(section.getSummary(), StatusTag.class).stream().map(StatusTag::getText))
            .toList();

    assertThat(lids).contains("Übersetzung fehlt: 1", "Übersetzung fehlt: 3");
  }

  @Test
  void readsBackWhatItWasGiven() {
    ProjectContent content = Contents.full();

    assertThat(show(content).content()).isEqualTo(content);
  }

  @Test
  void putsQuestionsInOrderRemovesThemAndTakesThatBack() {
    Question first = Contents.question("Erste");
    Question second = Contents.question("Zweite");
    ProjectForm form = show(Contents.asking(Contents.complete(), first, second));

    press(form, "Nach unten: Frage 1");
    assertThat(form.content().questions()).containsExactly(second, first);

    press(form, "Entfernen: Frage 1");
    assertThat(form.content().questions()).containsExactly(first);

    _click(_get(form, NativeButton.class, spec -> spec.withText("Rückgängig machen")));
    assertThat(form.content().questions()).containsExactly(second, first);
  }

  @Test
  void addsAnEmptyQuestionThatIsDroppedUnlessSomethingIsWritten() {
    ProjectForm form = show(Contents.complete());

    _find(form, NativeButton.class).stream()
        .filter(button -> button.getElement().getTextRecursively().contains("Frage hinzufügen"))
        .forEach(button -> _click(button));

    assertThat(form.content().questions()).hasSize(1);
    assertThat(_find(form, H3.class)).extracting(H3::getText).contains("Frage 1");
    assertThat(form.content().tidied().questions()).isEmpty();
  }

  @Test
  void addsALanguageAsAColumnAndKeepsOneThatHasTexts() {
    ProjectForm form = show(Contents.complete());

    chip(form, "Türkisch");
    assertThat(_find(title(form), Input.class)).hasSize(3);
    assertThat(words(title(form))).containsExactly("Ausgangstext", "fehlt");

    chip(form, "Englisch");
    assertThat(form.columns()).contains(Language.ENGLISH);
    chip(form, "Deutsch (Ausgangssprache)");
    assertThat(form.columns()).contains(Language.GERMAN);
    chip(form, "Türkisch");
    assertThat(form.columns()).containsExactly(Language.GERMAN, Language.ENGLISH);
  }

  @Test
  void showsWhatTheOtherWroteAndHandsItOver() {
    List<ContentMerge.Clash> taken = new java.util.ArrayList<>();
    ContentMerge.Clash clash =
        new ContentMerge.Clash(List.of("title", "texts", "en"), "Mine", "Theirs");
    ClashList list = new ClashList(List.of(clash), taken::add);
    UI.getCurrent().add(list);

    assertThat(list.getElement().getTextRecursively())
        .contains("Inzwischen hat jemand anderes gespeichert", "Titel · Englisch", "Theirs");
    _click(_get(list, NativeButton.class));
    assertThat(taken).containsExactly(clash);
  }

  private ProjectForm show(ProjectContent content) {
    ProjectForm form =
        new ProjectForm(content, Contents.DAY, new EmptyShelf(), typed::incrementAndGet);
    UI.getCurrent().add(form);
    return form;
  }

  private static TranslatedField title(ProjectForm form) {
    return _find(form, TranslatedField.class).stream()
        .filter(field -> field.getElement().getTextRecursively().startsWith("Titel"))
        .findFirst()
        .orElseThrow();
  }

  private static TextState state(ProjectForm form) {
    return form.content().title().state(Language.ENGLISH, Language.GERMAN);
  }

  private static List<String> words(Component within) {
    return _find(within, StatusTag.class).stream().map(StatusTag::getText).toList();
  }

  private static void press(ProjectForm form, String label) {
    _click(
        _find(form, NativeButton.class).stream()
            .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
            .findFirst()
            .orElseThrow());
  }

  private static void chip(ProjectForm form, String name) {
    _click(
        _get(_get(form, LanguageSwitches.class), NativeButton.class, spec -> spec.withText(name)));
  }

  private static final class EmptyShelf implements PicturePart.Shelf {

    @Override
    public Picture add(InputStream content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Picture> find(UUID id) {
      return Optional.empty();
    }
  }
}
