package org.stadtmosaik.moderation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Kept;

class DeclineFormViewTest {

  private final List<Verdict> verdicts = new ArrayList<>();

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
  void asksForTheReasonAndKeepsTheSentence() {
    DeclineForm form = shown(Language.GERMAN);
    sentences(form).getFirst().setValue("Bitte ohne Namen.");

    confirm(form);

    assertThat(verdicts).isEmpty();
    assertThat(reasons(form).isInvalid()).isTrue();
    assertThat(reasons(form).getErrorMessage()).isEqualTo("Bitte wählen Sie einen Grund.");
    assertThat(sentences(form).getFirst().getValue()).isEqualTo("Bitte ohne Namen.");
  }

  @Test
  void asksForASentenceBesideTheReason() {
    DeclineForm form = shown(Language.GERMAN);
    reasons(form).setValue(DeclineReason.PERSONAL_DATA);

    confirm(form);

    assertThat(verdicts).isEmpty();
    assertThat(sentences(form).getFirst().isInvalid()).isTrue();
  }

  @Test
  void offersTheAuthorsLanguageToo() {
    DeclineForm form = shown(Language.ARABIC);
    reasons(form).setValue(DeclineReason.OFF_TOPIC);
    sentences(form).getFirst().setValue("Bitte zum Wohnen.");
    sentences(form).get(1).setValue("عن السكن من فضلك.");

    confirm(form);

    Verdict verdict = verdicts.getFirst();
    assertThat(verdict.outcome()).isEqualTo(Outcome.DECLINE);
    assertThat(verdict.explanation().in(Language.ARABIC).text()).isEqualTo("عن السكن من فضلك.");
    assertThat(verdict.explanation().in(Language.GERMAN).text()).isEqualTo("Bitte zum Wohnen.");
  }

  @Test
  void needsNoSecondSentenceForSomebodyWhoWroteInTheModeratorsLanguage() {
    assertThat(sentences(shown(Language.GERMAN))).hasSize(1);
  }

  @Test
  void answersSomebodyWhoseLanguageThePortalDoesNotHaveInTheModerators() {
    Language persian = new Language("fa");
    DeclineForm form = shown(persian);
    reasons(form).setValue(DeclineReason.OFF_TOPIC);
    assertThat(sentences(form)).hasSize(1);
    sentences(form).getFirst().setValue("Bitte zum Wohnen.");

    confirm(form);

    Verdict verdict = verdicts.getFirst();
    assertThat(verdict.explanation().in(persian).text()).isEqualTo("Bitte zum Wohnen.");
    assertThat(verdict.explanation().in(persian).language()).isEqualTo(Language.GERMAN);
    String sentence = verdict.reason().sentenceKey();
    assertThat(Messages.get(persian, sentence)).isEqualTo(Messages.get(Language.GERMAN, sentence));
  }

  @Test
  void goesOnWithWhatWasTypedBeforeTheTextChanged() {
    DeclineForm before = shown(Language.GERMAN);
    reasons(before).setValue(DeclineReason.INSULT);
    sentences(before).getFirst().setValue("So nicht.");
    DeclineForm after = shown(Language.GERMAN);

    after.take(before);
    confirm(after);

    assertThat(verdicts.getFirst().reason()).isEqualTo(DeclineReason.INSULT);
    assertThat(verdicts.getFirst().explanation().in(Language.GERMAN).text()).isEqualTo("So nicht.");
  }

  private DeclineForm shown(Language authors) {
    DeclineForm form = new DeclineForm(authors, new Kept("test"), verdicts::add, () -> {});
    UI.getCurrent().add(form);
    return form;
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<DeclineReason> reasons(DeclineForm form) {
    return _get(form, RadioButtonGroup.class);
  }

  private static List<TextArea> sentences(DeclineForm form) {
    return _find(form, TextArea.class);
  }

  private static void confirm(DeclineForm form) {
    _click(_find(form, NativeButton.class).getFirst());
  }
}
