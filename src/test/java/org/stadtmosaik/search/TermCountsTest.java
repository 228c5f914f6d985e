package org.stadtmosaik.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.search.SearchDocument.Part;
import org.stadtmosaik.search.text.Words;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

class TermCountsTest {

  private final TermCounts counts = new TermCounts();

  @Test
  void tellsWhatIsInOneOfFifty() {
    for (int i = 0; i < TermCounts.MANY * TermCounts.ONE_OF; i++) {
      counts.count(text(i % TermCounts.ONE_OF == 0 ? "Quartier" : "Laternen" + i % 1000));
    }

    assertThat(counts.common()).containsExactlyElementsOf(text("Quartier"));
  }

  @Test
  void tellsNothingWhereThereIsLittle() {
    for (int i = 0; i < TermCounts.MANY - 1; i++) {
      counts.count(text("Quartier"));
    }
    assertThat(counts.common()).isEmpty();

    counts.count(text("Quartier"));
    assertThat(counts.common()).hasSize(1);
  }

  private static Set<String> text(String words) {
    return Words.terms(
        new SearchDocument(
            new ProjectId(new UUID(0, 1)), null, List.of(new Part(Language.GERMAN, words))));
  }
}
