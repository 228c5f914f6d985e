package org.stadtmosaik.idea.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.FactRow;

class IdeaCardTest {

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
  void keepsItsFactsApart() {
    IdeaCard card = new IdeaCard(idea(Language.TURKISH, 2), true, Clock.systemUTC());

    assertThat(facts(card))
        .containsExactly(
            "Stadtteil: Hafen", "·Geschrieben auf Türkisch", "·Von 2 Menschen geschrieben");
  }

  @Test
  void saysNothingBesideTheOnlyFact() {
    IdeaCard card = new IdeaCard(idea(Language.GERMAN, 1), true, Clock.systemUTC());

    assertThat(facts(card)).containsExactly("Stadtteil: Hafen");
  }

  /** As they are shown: the sheet sets a dot before those that have the class. */
  private static List<String> facts(IdeaCard card) {
    return _get(card, FactRow.class)
        .getChildren()
        .map(fact ->
            (fact.hasClassName("dotted") ? "·" : "") + fact.getElement().getTextRecursively())
        .toList();
  }

  private static IdeaView idea(Language language, int writers) {
    return new IdeaView(
        new IdeaId(UUID.randomUUID()),
        new BoardId(UUID.randomUUID()),
        LocalizedText.of(Language.GERMAN, "Am Hafen"),
        IdeaState.PUBLISHED,
        "Kanala bank.",
        language,
        null,
        LocalizedText.of(Language.GERMAN, "Hafen"),
        Instant.EPOCH,
        0,
        0,
        false,
        null,
        false,
        List.of(),
        null,
        List.of(),
        null,
        writers,
        false);
  }
}
