package org.stadtmosaik.commune.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.commune.map.Plane.Spot;

/** Finds places for names within their areas. A name that would cover another one is left out. */
public final class Labels {

  /** How wide a letter is on average: bold, of 26 units, measured with the fonts of phones. */
  private static final double LETTER = 14.5;

  /** A name may reach so far beyond its area: as a part of its width. */
  private static final double BEYOND = 1.35;

  private static final int STEP = 6;

  private final int width;
  private final int height;
  private final List<Box> taken = new ArrayList<>();

  public Labels(int width, int height) {
    this.width = width;
    this.height = height;
  }

  private record Box(double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** A run of a horizontal line that lies within an area. */
  private record Run(int y, double from, double to, double rank) {

    double length() {
      return to - from;
    }

    int middle() {
      return (int) Math.round((from + to) / 2);
    }
  }

  /** Nothing may be written here. */
  public void keepFree(double left, double top, double right, double bottom) {
    taken.add(new Box(left, top, right, bottom));
  }

  /** A place for this name in the area with these borders. */
  public Optional<Label> place(List<List<Spot>> rings, String name) {
    List<Run> runs = runs(rings);
    return place(runs, List.of(name)).or(() -> halves(name).flatMap(halves -> place(runs, halves)));
  }

  private Optional<Label> place(List<Run> runs, List<String> lines) {
    double wide =
        LETTER * lines.stream().mapToInt(it -> it.codePointCount(0, it.length())).max().orElse(0);
    double high = Label.LINE * lines.size();
    for (Run run : runs) {
      double x =
          Math.clamp(run.middle(), Math.min(wide, width) / 2, width - Math.min(wide, width) / 2);
      Box box = new Box(x - wide / 2, run.y - high / 2, x + wide / 2, run.y + high / 2);
      boolean fits =
          wide <= run.length() * BEYOND
              && wide <= width
              && box.top >= 0
              && box.bottom <= height
              && taken.stream().noneMatch(box::meets);
      if (fits) {
        taken.add(box);
        return Optional.of(new Label(lines, (int) Math.round(x), run.y));
      }
    }
    return Optional.empty();
  }

  /** Two lines, broken at the space or hyphen that is nearest to the middle. */
  private static Optional<List<String>> halves(String name) {
    int middle = name.length() / 2;
    int best = -1;
    for (int i = 1; i < name.length() - 1; i++) {
      boolean breaks = name.charAt(i) == ' ' || name.charAt(i) == '-';
      if (breaks && (best < 0 || Math.abs(i - middle) < Math.abs(best - middle))) {
        best = i;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            List.of(
                name.substring(0, name.charAt(best) == ' ' ? best : best + 1),
                name.substring(best + 1)));
  }

  /** The places that come into question, the best first: long, and near the middle. */
  private List<Run> runs(List<List<Spot>> rings) {
    int top = rings.stream().flatMap(List::stream).mapToInt(Spot::y).min().orElse(0);
    int bottom = rings.stream().flatMap(List::stream).mapToInt(Spot::y).max().orElse(0);
    List<Run> runs = new ArrayList<>();
    for (int y = top + STEP; y < bottom; y += STEP) {
      double off = Math.abs(y - (top + bottom) / 2.0);
      // Letters reach above and below the line, and must find room there too.
      for (Run middle : runs(rings, y, off)) {
        double from = middle.from;
        double to = middle.to;
        for (int beside : new int[] {y - Label.LINE / 2, y + Label.LINE / 2}) {
          Run other = at(runs(rings, beside, off), middle.middle());
          from = Math.max(from, other.from);
          to = Math.min(to, other.to);
        }
        if (to > from) {
          runs.add(new Run(y, from, to, to - from - off));
        }
      }
    }
    runs.sort(Comparator.comparingDouble(Run::rank).reversed());
    return runs;
  }

  private static Run at(List<Run> runs, int x) {
    return runs.stream()
        .filter(run -> run.from <= x && x <= run.to)
        .findFirst()
        .orElseGet(() -> new Run(0, x, x, 0));
  }

  /** A little above the line, so that no corner lies on it. */
  private static List<Run> runs(List<List<Spot>> rings, int y, double off) {
    double line = y - 0.5;
    List<Double> crossings = new ArrayList<>();
    for (List<Spot> ring : rings) {
      Spot from = ring.getLast();
      for (Spot to : ring) {
        if (from.y() > line != to.y() > line) {
          double share = (line - from.y()) / (to.y() - from.y());
          crossings.add(from.x() + share * (to.x() - from.x()));
        }
        from = to;
      }
    }
    crossings.sort(Comparator.naturalOrder());
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      runs.add(new Run(y, crossings.get(i), crossings.get(i + 1), off));
    }
    return runs;
  }
}
