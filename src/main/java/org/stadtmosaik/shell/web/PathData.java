package org.stadtmosaik.shell.web;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the paths of an SVG drawing (SVG 1.1, section 8.3) as far as the portal's own drawings go:
 * lines, cubic curves, and arcs of circles.
 */
final class PathData {

  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final Matcher tokens;
  private char command;
  private boolean more;

  private PathData(String data) {
    tokens = TOKEN.matcher(data);
    more = tokens.find();
  }

  static Path2D read(String data) {
    PathData reader = new PathData(data);
    while (reader.more) {
      reader.step();
    }
    return reader.path;
  }

  private void step() {
    if (tokens.group(1) != null) {
      command = tokens.group(1).charAt(0);
      more = tokens.find();
      if (Character.toLowerCase(command) == 'z') {
        path.closePath();
        return;
      }
    }
    boolean relative = Character.isLowerCase(command);
    double x = relative && path.getCurrentPoint() != null ? path.getCurrentPoint().getX() : 0;
    double y = relative && path.getCurrentPoint() != null ? path.getCurrentPoint().getY() : 0;
    switch (String.valueOf(command).toUpperCase(Locale.ROOT)) {
      case "M" -> {
        path.moveTo(x + number(), y + number());
        command = relative ? 'l' : 'L';
      }
      case "L" -> path.lineTo(x + number(), y + number());
      case "H" -> path.lineTo(x + number(), path.getCurrentPoint().getY());
      case "V" -> path.lineTo(path.getCurrentPoint().getX(), y + number());
      case "C" ->
          path.curveTo(
              x + number(), y + number(), x + number(), y + number(), x + number(), y + number());
      case "A" -> arc(x, y);
      default -> throw new IllegalArgumentException("a path with " + command);
    }
  }

  private void arc(double x, double y) {
    double radius = number();
    number();
    number();
    boolean large = number() == 1;
    boolean sweep = number() == 1;
    Point2D from = path.getCurrentPoint();
    Point2D to = new Point2D.Double(x + number(), y + number());
    double half = from.distance(to) / 2;
    double r = Math.max(radius, half);
    // The centre lies on the perpendicular through the middle of the chord.
    double off = Math.sqrt(Math.max(0, r * r - half * half)) * (large == sweep ? 1 : -1);
    double along = half == 0 ? 0 : (to.getX() - from.getX()) / (2 * half);
    double down = half == 0 ? 0 : (to.getY() - from.getY()) / (2 * half);
    double cx = (from.getX() + to.getX()) / 2 + off * down;
    double cy = (from.getY() + to.getY()) / 2 - off * along;
    double start = Math.toDegrees(Math.atan2(cy - from.getY(), from.getX() - cx));
    double end = Math.toDegrees(Math.atan2(cy - to.getY(), to.getX() - cx));
    double extent = sweep ? -positive(start - end) : positive(end - start);
    path.append(new Arc2D.Double(cx - r, cy - r, 2 * r, 2 * r, start, extent, Arc2D.OPEN), true);
  }

  private static double positive(double degrees) {
    double turned = degrees % 360;
    return turned < 0 ? turned + 360 : turned;
  }

  private double number() {
    double number = Double.parseDouble(tokens.group(2));
    more = tokens.find();
    return number;
  }
}
