package org.stadtmosaik.legal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.legal.Edition;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalDraft;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.domain.Template;
import org.stadtmosaik.legal.domain.Typed;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

class LegalViewTest {

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
  void marksGapsInWordsAndBrackets() {
    DocumentBody body = body(LegalPage.IMPRINT, LegalContent.empty(), Language.GERMAN);

    List<String> gaps =
        _find(body, Span.class).stream()
            .filter(span -> span.hasClassName("gap"))
            .map(Span::getText)
            .toList();
    assertThat(gaps).contains("[Telefon: fehlt noch]", "[Anschrift: fehlt noch]");
  }

  @Test
  void letsPeopleTapAddressAndTelephone() {
    LegalContent content =
        LegalContent.empty()
            .with(Fact.EMAIL, "rathaus@beispiel.example")
            .with(Fact.PHONE, "+49 (0)123 / 456");
    DocumentBody body = body(LegalPage.IMPRINT, content, Language.ARABIC);

    assertThat(_find(body, Anchor.class))
        .extracting(Anchor::getHref)
        .contains("mailto:rathaus@beispiel.example", "tel:+490123456");
    assertThat(_find(body, Anchor.class).getFirst().getElement().getAttribute("dir"))
        .isEqualTo("ltr");
  }

  @Test
  void foldsWhatComesAfterTheShortNotice() {
    DocumentBody body = body(LegalPage.PRIVACY, LegalContent.empty(), Language.GERMAN);

    assertThat(_find(body, NativeDetails.class)).hasSizeGreaterThan(8);
    assertThat(_find(body, NativeDetails.class)).noneMatch(NativeDetails::isOpen);
  }

  @Test
  void saysInWhichLanguageTheCommuneWrote() {
    LegalContent content =
        new LegalContent(
            Map.of(), Map.of(LegalPage.IMPRINT, LocalizedText.of(Language.GERMAN, "Auch hier")));

    assertThat(
            body(LegalPage.IMPRINT, content, Language.PLAIN_GERMAN)
                .getElement()
                .getTextRecursively())
        .contains("Auch hier")
        .doesNotContain("Originaltext");
    assertThat(body(LegalPage.IMPRINT, content, Language.TURKISH).getElement().getOuterHTML())
        .contains("lang=\"de\"")
        .contains("foreign-note");
  }

  @Test
  void tellsAdministratorsWhatIsStillEmpty() {
    Edition edition = new Edition(3, Instant.parse("2026-11-28T10:00:00Z"));
    DraftState state =
        new DraftState(
            new LegalDraft(LegalContent.empty().with(Fact.PHONE, "1"), 4, edition, true, false));

    assertThat(state.getElement().getTextRecursively())
        .contains("Fassung 3, veröffentlicht am 28. November 2026", "Entwurf geändert")
        .contains(
            "kein Projekt veröffentlichen: Name der Behörde · Anschrift · Vertretung · E-Mail")
        .contains("Lücke zu sehen: Aufsichtsbehörde");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongAtTheField() {
    ContentForm form = new ContentForm(LegalContent.empty().with(Fact.EMAIL, "rathaus"));
    UI.getCurrent().add(form);

    try {
      Typed.clean(form.content());
    } catch (InvalidInputException refusal) {
      form.refuse(refusal);
    }

    assertThat(form.content().facts()).containsEntry(Fact.EMAIL, "rathaus");
    TypedField email =
        _get(
            form,
            TypedField.class,
            spec -> spec.withPredicate(field -> field.value().equals("rathaus")));
    assertThat(email.getElement().getTextRecursively()).contains("keine E-Mail-Adresse");
  }

  private static DocumentBody body(LegalPage page, LegalContent content, Language language) {
    DocumentBody body = new DocumentBody(Template.fill(page, content, language), language);
    UI.getCurrent().add(body);
    return body;
  }
}
