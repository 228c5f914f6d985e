package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Ids;

class ShuffleTest {

  private final List<UUID> people = Stream.generate(Ids::next).limit(2_000).toList();

  @Test
  void namesAPersonTheSameWithinAnExportAndAnewInTheNext() {
    Shuffle first = Shuffle.fresh();
    Shuffle second = Shuffle.fresh();
    Set<String> names = new HashSet<>();
    for (UUID person : people) {
      assertThat(first.participant(person)).isEqualTo(first.participant(person));
      names.add(first.participant(person));
      names.add(second.participant(person));
    }
    assertThat(names).hasSize(2 * people.size()).allMatch(name -> name.matches("p[0-9a-z]{16}"));
  }

  @Test
  void hashesAsTheDatabaseDoes() throws Exception {
    Shuffle shuffle = Shuffle.fresh();
    UUID person = people.getFirst();
    byte[] concatenated = (shuffle.salt() + person).getBytes(StandardCharsets.UTF_8);
    String sha2 =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(concatenated));
    assertThat(shuffle.salt()).matches("[0-9a-f]{64}");
    assertThat(shuffle.hash(person)).isEqualTo(sha2);
    assertThat(Shuffle.participant(sha2)).isEqualTo(shuffle.participant(person));
  }

  @Test
  void takesAllOfTheFirstEightyBits() {
    assertThat(Shuffle.participant("0".repeat(64))).isEqualTo("p0000000000000000");
    assertThat(Shuffle.participant("f".repeat(20) + "0".repeat(44))).isEqualTo("pzzzzzzzzzzzzzzzz");
    assertThat(Shuffle.participant("0".repeat(19) + "1" + "f".repeat(44)))
        .isEqualTo("p0000000000000001");
  }

  @Test
  void sortsByNameAsByHashAndNotByAge() {
    Shuffle shuffle = Shuffle.fresh();
    List<UUID> byHash = people.stream().sorted(Comparator.comparing(shuffle::hash)).toList();
    List<UUID> byName = people.stream().sorted(Comparator.comparing(shuffle::participant)).toList();
    assertThat(byHash).isEqualTo(byName).isNotEqualTo(people);
  }
}
