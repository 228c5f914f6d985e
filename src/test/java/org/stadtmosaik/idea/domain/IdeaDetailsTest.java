package org.stadtmosaik.idea.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.shared.InvalidInputException;

class IdeaDetailsTest {

  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(1, 2);

  @Test
  void takesATitleInOneLine() {
    assertThat(titled("  Bänke\n am\tKanal ").title()).isEqualTo("Bänke am Kanal");
    assertThat(titled("\u200B\u200B").title()).isEmpty();
  }

  @Test
  void refusesTooLongATitleAndTooManyTopics() {
    assertThat(titled("x".repeat(120)).title()).hasSize(120);
    assertThatThrownBy(() -> titled("x".repeat(121)))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo("title"));
    List<UUID> many = List.of(ONE, TWO, new UUID(1, 3), new UUID(1, 4));
    assertThatThrownBy(() -> new IdeaDetails("", many, null))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("topics"));
  }

  @Test
  void roundsAPlaceToTenMetres() {
    assertThat(new IdeaPoint(54.31728888, 7.231249)).isEqualTo(new IdeaPoint(54.3173, 7.2312));
    assertThatThrownBy(() -> new IdeaPoint(Double.NaN, 7))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new IdeaPoint(54, 181)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void isTheSameIdeaAgainWhateverTheOrderOfTopics() {
    IdeaDetails some = new IdeaDetails("Bänke", List.of(ONE, TWO), null);
    IdeaDetails turned = new IdeaDetails("Bänke", List.of(TWO, ONE, TWO), null);

    assertThat(submitted(some)).isEqualTo(submitted(turned));
  }

  @Test
  void isAnotherIdeaWithAnotherTitleTopicOrPlace() {
    IdeaPoint point = new IdeaPoint(54.3173, 7.2312);
    assertThat(
            List.of(
                    IdeaDetails.NONE,
                    titled("Bänke"),
                    titled("Bank"),
                    new IdeaDetails("", List.of(ONE), null),
                    new IdeaDetails("", List.of(TWO), null),
                    new IdeaDetails("", List.of(), point))
                .stream()
                .map(IdeaDetailsTest::submitted))
        .doesNotHaveDuplicates();
  }

  /** What lies in a phone's outbox since before there were titles, and comes twice. */
  @Test
  void isKnownAgainFromBeforeThereWereTitles() {
    IdeaSubmission before = new IdeaSubmission("Eine Bank", null, "de");
    IdeaSubmission now = new IdeaSubmission("Eine Bank", null, "de", null, IdeaDetails.NONE);

    assertThat(Arrays.equals(before.hash(), now.hash())).isTrue();
  }

  private static IdeaDetails titled(String title) {
    return new IdeaDetails(title, List.of(), null);
  }

  private static String submitted(IdeaDetails details) {
    return Arrays.toString(new IdeaSubmission("Eine Bank", null, "de", null, details).hash());
  }
}
