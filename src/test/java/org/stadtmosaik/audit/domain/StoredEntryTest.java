package org.stadtmosaik.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredEntryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

  @Test
  void hangsOnTheEntryBefore() {
    StoredEntry first = entryAfter(Link.first(), "idea.published", Map.of("b", "2", "a", "1"));
    StoredEntry second = entryAfter(first.link(), "idea.declined", Map.of());

    assertThat(first.follows(Link.first())).isTrue();
    assertThat(second.follows(first.link())).isTrue();
    assertThat(second.follows(Link.first())).isFalse();
    assertThat(first.details()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void noticesAChangeInAnyField() {
    StoredEntry entry = entryAfter(Link.first(), "idea.published", Map.of("reason", "rules"));
    StoredEntry otherActor =
        new StoredEntry(
            entry.chain(),
            entry.link(),
            entry.at(),
            "staff:2",
            entry.action(),
            entry.subject(),
            entry.details(),
            entry.previousHash());
    StoredEntry otherTime =
        new StoredEntry(
            entry.chain(),
            entry.link(),
            entry.at().plusNanos(1000),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.details(),
            entry.previousHash());

    assertThat(otherActor.follows(Link.first())).isFalse();
    assertThat(otherTime.follows(Link.first())).isFalse();
  }

  @Test
  void tellsFieldsApartThatReadTheSameWhenJoined() {
    StoredEntry one = StoredEntry.after(Link.first(), chain(), NOW, "ab", "c", "d", Map.of());
    StoredEntry two = StoredEntry.after(Link.first(), chain(), NOW, "a", "bc", "d", Map.of());

    assertThat(one.link().hash()).isNotEqualTo(two.link().hash());
  }

  private static StoredEntry entryAfter(Link before, String action, Map<String, String> details) {
    return StoredEntry.after(before, chain(), NOW, "staff:1", action, "idea:7", details);
  }

  private static Chain chain() {
    return new Chain("portal");
  }
}
