package org.stadtmosaik.idea.ui.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.idea.OpinionGroup;

/** Circles of groups lie side by side, whatever the groups' middles are. */
class GroupMapTest {

  private static final Pattern CIRCLE =
      Pattern.compile("cx=\"(-?[\\d.]+)\" cy=\"(-?[\\d.]+)\" r=\"([\\d.]+)\"");

  @Test
  void drawsNoCircleOnAnother() {
    assertApart(List.of(new OpinionGroup(1, 400, 0.1, 0), new OpinionGroup(2, 10, 0.1001, 0.0001)));
    assertApart(List.of(new OpinionGroup(1, 12, 0, 0), new OpinionGroup(2, 11, 0, 0)));
    assertApart(
        List.of(
            new OpinionGroup(1, 900, 0, 0),
            new OpinionGroup(2, 800, 5, 1),
            new OpinionGroup(3, 300, 0.2, 0.1),
            new OpinionGroup(4, 20, 5.1, 1),
            new OpinionGroup(5, 10, 2, 2)));
  }

  @Test
  void saysByAreaHowManyPeopleThereAre() {
    List<double[]> circles =
        circles(List.of(new OpinionGroup(1, 400, 0, 0), new OpinionGroup(2, 100, 9, 0)));
    assertThat(circles.get(0)[2] / circles.get(1)[2]).isBetween(1.99, 2.01);
  }

  private static void assertApart(List<OpinionGroup> groups) {
    List<double[]> circles = circles(groups);
    assertThat(circles).hasSameSizeAs(groups);
    for (int i = 0; i < circles.size(); i++) {
      for (int j = i + 1; j < circles.size(); j++) {
        double[] one = circles.get(i);
        double[] two = circles.get(j);
        assertThat(Math.hypot(one[0] - two[0], one[1] - two[1])).isGreaterThan(one[2] + two[2]);
      }
    }
  }

  private static List<double[]> circles(List<OpinionGroup> groups) {
    String svg = new GroupMap(groups).getElement().getProperty("innerHTML");
    return CIRCLE
        .matcher(svg)
        .results()
        .map(found ->
            new double[] {
              Double.parseDouble(found.group(1)),
              Double.parseDouble(found.group(2)),
              Double.parseDouble(found.group(3))
            })
        .toList();
  }
}
