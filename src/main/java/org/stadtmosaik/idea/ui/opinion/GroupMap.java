package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.idea.OpinionGroup;
import org.stadtmosaik.shell.CurrentLanguage;

/**
 * The groups as circles: the area says how many people, the distance how differently they answer.
 * Of groups only, no point is a person. The table beside it says the same in numbers.
 */
class GroupMap extends Div {

  private static final long serialVersionUID = 1L;

  private static final double WIDTH = 320;
  private static final double LARGEST = 58;
  private static final double SMALLEST = 24;
  private static final double GAP = 8;
  private static final int ROUNDS = 200;

  GroupMap(List<OpinionGroup> groups) {
    addClassName("group-map");
    getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg(groups));
  }

  private static String svg(List<OpinionGroup> groups) {
    double[][] circles = circles(groups);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (double[] circle : circles) {
      left = Math.min(left, circle[0] - circle[2]);
      right = Math.max(right, circle[0] + circle[2]);
      top = Math.min(top, circle[1] - circle[2]);
      bottom = Math.max(bottom, circle[1] + circle[2]);
    }
    StringBuilder svg =
        new StringBuilder(
            format(
                "<svg viewBox=\"%.1f %.1f %.1f %.1f\" focusable=\"false\">",
                left - GAP, top - GAP, right - left + 2 * GAP, bottom - top + 2 * GAP));
    for (int i = 0; i < circles.length; i++) {
      double[] circle = circles[i];
      svg.append(
          format(
              "<circle class=\"group-%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
              i + 1, circle[0], circle[1], circle[2]));
      svg.append(format("<text x=\"%.1f\" y=\"%.1f\">", circle[0], circle[1]))
          .append(CurrentLanguage.text("opinion.number", groups.get(i).number()))
          .append("</text>");
    }
    return svg.append("</svg>").toString();
  }

  /** By group x, y and radius, so that no two circles lie on each other. */
  private static double[][] circles(List<OpinionGroup> groups) {
    double farthest = 1e-9;
    int most = 1;
    for (OpinionGroup one : groups) {
      most = Math.max(most, one.people());
      for (OpinionGroup two : groups) {
        farthest = Math.max(farthest, Math.hypot(one.x() - two.x(), one.y() - two.y()));
      }
    }
    double[][] circles = new double[groups.size()][];
    for (int i = 0; i < circles.length; i++) {
      OpinionGroup group = groups.get(i);
      double radius = LARGEST * Math.sqrt((double) group.people() / most);
      circles[i] =
          new double[] {
            group.x() / farthest * (WIDTH - 2 * LARGEST),
            group.y() / farthest * (WIDTH - 2 * LARGEST),
            Math.max(radius, SMALLEST)
          };
    }
    for (int round = 0; round < ROUNDS; round++) {
      pushApart(circles);
    }
    return circles;
  }

  private static void pushApart(double[][] circles) {
    for (int i = 0; i < circles.length; i++) {
      for (int j = i + 1; j < circles.length; j++) {
        double x = circles[j][0] - circles[i][0];
        double y = circles[j][1] - circles[i][1];
        double apart = Math.hypot(x, y);
        double missing = circles[i][2] + circles[j][2] + GAP - apart;
        if (missing > 0) {
          // At one place they go sideways.
          double stepX = apart < 1e-9 ? 1 : x / apart;
          double stepY = apart < 1e-9 ? 0 : y / apart;
          circles[i][0] -= stepX * missing / 2;
          circles[i][1] -= stepY * missing / 2;
          circles[j][0] += stepX * missing / 2;
          circles[j][1] += stepY * missing / 2;
        }
      }
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
