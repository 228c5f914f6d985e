package org.stadtmosaik.idea.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairPlaceTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 400, 401, 5_000, 100_000, 5_000_000})
  void leadsThroughEveryLotOnce(long ideas) {
    List<Integer> lots = new ArrayList<>();
    Optional<FairPlace> place = Optional.of(FairPlace.start(42, ideas));
    int width = place.get().width();
    while (place.isPresent()) {
      Arrays.stream(place.get().lots()).forEach(lots::add);
      place = place.get().beyond();
    }

    assertThat(lots).doesNotHaveDuplicates().hasSize(65_536 / width);
    assertThat(ideas * width / 65_536).isLessThanOrEqualTo(ideas > 1_600_000 ? 2_000 : 400);
  }

  @Test
  void ordersTheBundlesEquallyOftenInEachWay() {
    int[] first = new int[256];
    IntStream.range(0, 25_600)
        .forEach(seed -> {
          FairPlace place = FairPlace.start(seed * 0x9E3779B9, 100_000);
          first[place.lots()[0] / place.width()]++;
        });

    // 100 times each are expected, with a deviation of 10.
    assertThat(Arrays.stream(first).boxed()).allMatch(times -> times > 50 && times < 150);
  }

  @Test
  void comesBackFromAnAddress() {
    FairPlace place = FairPlace.start(-7, 100_000).after(200, "0123456789abcdef");

    assertThat(FairPlace.read(place.written())).contains(place);
    assertThat(FairPlace.read("fffffff9-8-256-")).isEmpty();
    assertThat(FairPlace.read("fffffff9-13-0-")).isEmpty();
    assertThat(FairPlace.read("fffffff9-8-0-' OR 1=1 --")).isEmpty();
  }
}
