package org.stadtmosaik.idea.history.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.history.RemovedText;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.TextBox;

class RemovedTextCardViewTest {

  private final List<String> objections = new ArrayList<>();

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void saysWhatHappenedWhyAndWhatToDo(Language reader) {
    UI.getCurrent().setLocale(reader.locale());

    RemovedTextCard card = shown(DeclineReason.INSULT, false, false);

    assertThat(words(card))
        .contains(
            Messages.get(reader, "ideahistory.mine.removed"),
            Messages.get(reader, "moderation.reason.insult.sentence"),
            "Bitte freundlich.");
    assertThat(_get(card, NativeButton.class).getText())
        .isEqualTo(Messages.get(reader, "ideahistory.mine.object.action"));
  }

  static List<Language> languages() {
    return Language.shipped();
  }

  @Test
  void sendsTheObjectionAndSaysSo() {
    RemovedTextCard card = shown(DeclineReason.INSULT, false, false);
    _get(card, TextBox.class).setValue("Das war ein Zitat.");

    _click(_get(card, NativeButton.class));

    assertThat(objections).containsExactly("Das war ein Zitat.");
    assertThat(_find(card, NativeButton.class)).isEmpty();
    assertThat(_get(card, Notice.class).getElement().getTextRecursively())
        .contains("Ihr Widerspruch ist angekommen.");
  }

  @Test
  void saysWhyNotAndKeepsWhatWasTyped() {
    RemovedTextCard card =
        new RemovedTextCard(
            removed(DeclineReason.INSULT, false, false),
            _ -> {
              throw new InvalidInputException("objection", "ideahistory.error.length", 5, 2000);
            });
    _get(card, TextBox.class).setValue("nö");

    _click(_get(card, NativeButton.class));

    assertThat(_get(card, TextBox.class).getValue()).isEqualTo("nö");
    assertThat(_get(card, Notice.class).getElement().getTextRecursively())
        .contains("mindestens 5 und höchstens 2.000 Zeichen");
  }

  @Test
  void asksNobodyTwice() {
    RemovedTextCard waiting = shown(DeclineReason.INSULT, true, true);
    RemovedTextCard upheld = shown(DeclineReason.INSULT, true, false);
    RemovedTextCard again = shown(null, true, false);

    assertThat(words(waiting)).anyMatch(it -> it.startsWith("Ihr Widerspruch ist angekommen."));
    assertThat(words(upheld)).anyMatch(it -> it.contains("Der Text bleibt entfernt."));
    assertThat(words(again)).anyMatch(it -> it.contains("ist wieder zu lesen."));
    for (RemovedTextCard card : List.of(waiting, upheld, again)) {
      assertThat(_find(card, NativeButton.class)).isEmpty();
    }
  }

  private static List<String> words(RemovedTextCard card) {
    return _find(card, Paragraph.class).stream()
        .map(it -> it.getElement().getTextRecursively())
        .toList();
  }

  private RemovedTextCard shown(
      @Nullable DeclineReason reason, boolean objected, boolean inReview) {
    return new RemovedTextCard(removed(reason, objected, inReview), objections::add);
  }

  private static RemovedText removed(
      @Nullable DeclineReason reason, boolean objected, boolean inReview) {
    return new RemovedText(
        UUID.randomUUID(),
        new IdeaId(UUID.randomUUID()),
        "Der alte Text.",
        Language.GERMAN,
        reason,
        reason == null ? null : LocalizedText.of(Language.GERMAN, "Bitte freundlich."),
        objected,
        inReview);
  }
}
