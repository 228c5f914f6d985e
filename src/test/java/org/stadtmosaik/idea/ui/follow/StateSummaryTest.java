package org.stadtmosaik.idea.ui.follow;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationState;

class StateSummaryTest {

  private static final StatusChange CHANGE =
      new StatusChange(
          UUID.randomUUID(),
          new IdeaStatus(
              UUID.randomUUID(), StatusKind.TAKEN_UP, german("Im Bau"), german("Wir bauen.")),
          german("Das Geld ist da."),
          Instant.EPOCH);

  private final Map<UUID, Translated> translated = new HashMap<>();

  @BeforeEach
  void readArabic() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.ARABIC.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void saysOnceHowTagAndReasonWereTranslated() {
    translated.put(CHANGE.status().id(), arabic(TranslationState.MACHINE, "title", "قيد البناء"));
    translated.put(CHANGE.id(), arabic(TranslationState.MACHINE, "text", "المال متوفر."));

    assertThat(originals()).containsExactly("Im Bau\nDas Geld ist da.");
  }

  @Test
  void saysOfEachHowItWasTranslatedWhereThatDiffers() {
    translated.put(CHANGE.status().id(), arabic(TranslationState.MACHINE, "title", "قيد البناء"));
    translated.put(CHANGE.id(), arabic(TranslationState.HUMAN, "text", "المال متوفر."));

    assertThat(originals()).containsExactly("Im Bau", "Das Geld ist da.");
  }

  @Test
  void saysOnlyOfWhatWasTranslated() {
    assertThat(originals()).isEmpty();
    translated.put(CHANGE.id(), arabic(TranslationState.MACHINE, "text", "المال متوفر."));
    assertThat(originals()).containsExactly("Das Geld ist da.");
    translated.clear();
    translated.put(CHANGE.status().id(), arabic(TranslationState.MACHINE, "title", "قيد البناء"));
    assertThat(originals()).containsExactly("Im Bau");
  }

  private List<String> originals() {
    return _find(new StateSummary(CHANGE, translated), FoldedOriginal.class).stream()
        .map(note -> _find(note, NativeDetails.class).getFirst())
        .map(folded -> folded.getContent().getElement().getTextRecursively())
        .toList();
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }

  private static Translated arabic(TranslationState state, String field, String text) {
    return new Translated(state, Language.GERMAN, Language.ARABIC, Map.of(field, text));
  }
}
