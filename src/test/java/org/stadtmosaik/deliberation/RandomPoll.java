package org.stadtmosaik.deliberation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Polls made up from a seed, small and large groups in them; the same seed, the same poll. */
record RandomPoll(long seed, List<Candidate> candidates, List<Voter> voters) {

  static final int CASES = 200;

  private static final List<String> NEEDS =
      List.of("step_free", "sign", "childcare", "interpretation:ar", "quiet", "food");

  static Stream<RandomPoll> many() {
    return IntStream.range(0, CASES).mapToObj(seed -> of(seed, 2 + seed % 6, seed % 60));
  }

  static RandomPoll of(long seed, int dates, int answers) {
    Random random = new Random(seed);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < dates; i++) {
      candidates.add(new Candidate(new UUID(seed, i), meets(random)));
    }
    List<Voter> voters = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      Map<UUID, Availability> choices = new HashMap<>();
      candidates.forEach(date -> choices.put(date.id(), one(random, Availability.values())));
      int people = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1;
      voters.add(new Voter("v" + i, people, groups(random), choices));
    }
    return new RandomPoll(seed, candidates, voters);
  }

  /** Most dates meet everything, so that most polls have something to choose. */
  private static Set<String> meets(Random random) {
    Set<String> meets = new HashSet<>(NEEDS);
    if (random.nextInt(4) == 0) {
      meets.remove(one(random, NEEDS.toArray(String[]::new)));
    }
    return meets;
  }

  private static Set<Group> groups(Random random) {
    Set<Group> groups = new HashSet<>();
    if (random.nextInt(5) > 0) {
      // Some are frequent, some are one in fifty.
      int language = (int) Math.min(7, Math.abs(random.nextGaussian()) * 3);
      groups.add(Group.language("l" + language));
    }
    if (random.nextInt(3) > 0) {
      groups.add(Group.neighbourhood("n" + (int) Math.min(5, Math.abs(random.nextGaussian()) * 2)));
    }
    for (int need = 0; need < NEEDS.size(); need++) {
      if (random.nextInt(3 + 4 * need) == 0) {
        groups.add(Group.need(NEEDS.get(need)));
      }
    }
    return groups;
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
