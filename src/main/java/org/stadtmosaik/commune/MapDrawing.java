package org.stadtmosaik.commune;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap.Area;
import org.stadtmosaik.commune.CommuneMap.Kind;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.commune.map.Label;
import org.stadtmosaik.commune.map.Labels;
import org.stadtmosaik.commune.map.Plane;
import org.stadtmosaik.commune.map.Plane.Spot;
import org.stadtmosaik.commune.map.Tints;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * A commune's map as an SVG picture within HTML. It needs no script; its colours are the theme's
 * ({@code commune-map.css}), and its accessible name says what can be seen, so that who sees no
 * picture loses nothing.
 */
public final class MapDrawing {

  /** Half the height of a mark: on the narrowest phone it is 24 pixels high. */
  private static final int MARK = 24;

  /** How wide a digit in a mark is. */
  private static final int LETTER = 16;

  private static final int EDGE = 10;
  private static final int PIN_WIDE = 21;
  private static final int PIN_HIGH = 56;

  /** What lies below the areas: a scale. */
  private static final int FOOT = 40;

  private static final String PIN =
      "<path class=\"pin\" d=\"M0 0c-4-13-20-21-20-35a20 20 0 1 1 40 0c0 14-16 22-20 35z\"/>"
          + "<circle class=\"eye\" cy=\"-35\" r=\"7\"/>";

  private final CommuneMap map;
  private final Language reader;
  private final @Nullable Position place;
  private final @Nullable Area here;
  private final Plane plane;
  private final Map<Area, String> captions = new HashMap<>();
  private final List<MapMark> marks = new ArrayList<>();
  private boolean pointable;
  private String role = "role=\"img\" focusable=\"false\"";
  private final StringBuilder svg = new StringBuilder();

  private MapDrawing(CommuneMap map, Language reader, @Nullable Position place) {
    this.map = map;
    this.reader = reader;
    this.place = place;
    this.here = place == null ? null : map.areaAt(place).orElse(null);
    CommuneMap.Bounds bounds = map.bounds();
    this.plane = new Plane(place == null ? bounds : bounds.with(place));
  }

  /** The map alone. */
  public static String of(CommuneMap map, Language reader) {
    return new MapDrawing(map, reader, null).draw();
  }

  /** The map with a needle at a place; nothing if the place lies far from it. */
  public static Optional<String> of(CommuneMap map, Position place, Language reader) {
    return map.reaches(place)
        ? Optional.of(new MapDrawing(map, reader, place).draw())
        : Optional.empty();
  }

  /**
   * The map with marks to tap, and with words of the caller's in place of the areas' names.
   *
   * @param marks those outside of the map are drawn at its edge
   * @param captions by area; areas without one keep their name
   */
  public static String of(
      CommuneMap map, List<MapMark> marks, Map<Area, String> captions, Language reader) {
    MapDrawing drawing = new MapDrawing(map, reader, null);
    drawing.captions.putAll(captions);
    drawing.marks.addAll(marks);
    // A picture has no parts that one could tap.
    drawing.role = "role=\"group\"";
    return drawing.draw();
  }

  /** The map for showing a place on it. */
  public static PointableMap toPointAt(CommuneMap map, Language reader) {
    MapDrawing drawing = new MapDrawing(map, reader, null);
    drawing.role = "aria-hidden=\"true\" focusable=\"false\"";
    drawing.pointable = true;
    CommuneMap.Bounds bounds = map.bounds();
    return new PointableMap(
        drawing.draw(),
        bounds.west(),
        bounds.north(),
        drawing.plane.degreesAcross(),
        drawing.plane.degreesDown(),
        map.areas().stream().map(drawing::text).toList());
  }

  private String draw() {
    Spot pin = place == null ? null : plane.spot(place);
    int top = pin == null ? -EDGE : Math.min(-EDGE, pin.y() - PIN_HIGH - EDGE);
    int wide = plane.width() + 2 * EDGE;
    int high = plane.height() + FOOT + (map.credit().isEmpty() ? 0 : FOOT / 2) - top;
    svg.append("<svg class=\"commune-map\" " + role + " viewBox=\"")
        .append(-EDGE + " " + top + " " + wide + " " + high)
        .append("\" width=\"" + wide + "\" height=\"" + high + "\" aria-label=\"")
        .append(escaped(name()))
        .append("\">");
    areas();
    lines();
    labels(pin);
    scale();
    if (pin != null) {
      svg.append("<g transform=\"translate(" + pin.x() + " " + pin.y() + ")\">" + PIN + "</g>");
    }
    if (pointable) {
      svg.append("<g class=\"needle\" style=\"display:none\">" + PIN + "</g>");
    }
    marks.forEach(this::mark);
    if (!map.credit().isEmpty()) {
      text("credit", isRtl() ? plane.width() : 0, plane.height() + FOOT + 8, map.credit());
    }
    return svg.append("</svg>").toString();
  }

  private void mark(MapMark mark) {
    Spot spot = within(mark.place());
    int half = half(mark);
    svg.append("<a class=\"mark\" href=\"" + escaped(mark.href()))
        .append("\" aria-label=\"" + escaped(mark.name()) + "\" transform=\"translate(")
        .append(spot.x() + " " + spot.y() + ")\"><title>" + escaped(mark.name()) + "</title>")
        .append("<rect x=\"" + -half + "\" y=\"" + -MARK + "\" width=\"" + 2 * half)
        .append("\" height=\"" + 2 * MARK + "\" rx=\"" + MARK + "\"/><text y=\"9\">")
        .append(escaped(mark.label()) + "</text></a>");
  }

  /** At the edge if the place lies beyond it. */
  private Spot within(Position at) {
    Spot spot = plane.spot(at);
    return new Spot(
        Math.clamp(spot.x(), 0, plane.width()), Math.clamp(spot.y(), 0, plane.height()));
  }

  private static int half(MapMark mark) {
    return Math.max(MARK, mark.label().length() * LETTER / 2 + EDGE);
  }

  private String name() {
    if (place == null) {
      return Messages.get(
          reader,
          "commune.map.alt.all",
          ListFormatter.getInstance(reader.formats())
              .format(map.areas().stream().map(this::text).toList()));
    }
    return here == null
        ? Messages.get(reader, "commune.map.alt.outside")
        : Messages.get(reader, "commune.map.alt.inside", text(here));
  }

  private String text(Area area) {
    return area.name().in(reader).text();
  }

  private String caption(Area area) {
    String caption = captions.get(area);
    return caption == null ? text(area) : caption;
  }

  /** The one with the needle last, so that its border lies on top. */
  private void areas() {
    int[] tints = Tints.of(map);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < tints.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> map.areas().get(i) == here));
    for (int i : order) {
      Area area = map.areas().get(i);
      svg.append("<path class=\"area tint-" + tints[i] + (area == here ? " here" : "") + "\" d=\"");
      area.rings().forEach(ring -> path(ring, "z"));
      svg.append("\"/>");
    }
  }

  /** A picture of its own, beyond whose edge they do not go. */
  private void lines() {
    int wide = plane.width() + 2 * EDGE;
    int high = plane.height() + 2 * EDGE;
    svg.append("<svg x=\"" + -EDGE + "\" y=\"" + -EDGE + "\" width=\"" + wide)
        .append("\" height=\"" + high + "\" viewBox=\"" + -EDGE + " " + -EDGE + " ")
        .append(wide + " " + high + "\">");
    lines(Kind.WATER);
    lines(Kind.OTHER);
    lines(Kind.STREET);
    svg.append("</svg>");
  }

  private void lines(Kind kind) {
    List<CommuneMap.Line> lines = map.lines().stream().filter(it -> it.kind() == kind).toList();
    if (!lines.isEmpty()) {
      svg.append("<path class=\"line " + word(kind) + "\" d=\"");
      lines.forEach(line -> path(line.points(), ""));
      svg.append("\"/>");
    }
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case WATER -> "water";
      case STREET -> "street";
      case OTHER -> "other";
    };
  }

  /** Whole numbers, each point from the one before: a few bytes each. */
  private void path(List<Position> points, String end) {
    Spot before = plane.spot(points.getFirst());
    svg.append('M').append(before.x()).append(number(before.y())).append('l');
    boolean first = true;
    for (Position point : points.subList(1, points.size())) {
      Spot spot = plane.spot(point);
      if (!spot.equals(before) || points.size() == 2) {
        String step = number(spot.x() - before.x()) + number(spot.y() - before.y());
        svg.append(first ? step.stripLeading() : step);
        first = false;
        before = spot;
      }
    }
    svg.append(first ? "0 0" : "").append(end);
  }

  /** A minus separates as well as a space does. */
  private static String number(int number) {
    return number < 0 ? Integer.toString(number) : " " + number;
  }

  private void labels(@Nullable Spot pin) {
    Labels labels = new Labels(plane.width(), plane.height());
    if (pin != null) {
      labels.keepFree(
          pin.x() - PIN_WIDE, pin.y() - PIN_HIGH, pin.x() + PIN_WIDE, pin.y() + EDGE / 2);
    }
    for (MapMark mark : marks) {
      Spot spot = within(mark.place());
      int half = half(mark);
      labels.keepFree(spot.x() - half, spot.y() - MARK, spot.x() + half, spot.y() + MARK);
    }
    // What the reader looks for first, then the largest, since it has room.
    map.areas().stream()
        .map(area -> new Candidate(area, plane.extent(area.rings())))
        .sorted(
            Comparator.comparing((Candidate it) -> it.area != here)
                .thenComparing(Comparator.comparingDouble(Candidate::extent).reversed()))
        .forEach(it ->
            labels
                .place(it.area.rings().stream().map(plane::spots).toList(), caption(it.area))
                .ifPresent(label -> label(it.area, label)));
  }

  private record Candidate(Area area, double extent) {}

  private void label(Area area, Label label) {
    LocalizedText.Reading reading = area.name().in(reader);
    String language =
        reading.foreign() ? " lang=\"" + escaped(reading.language().tag()) + "\"" : "";
    svg.append("<text class=\"name" + (area == here ? " here" : "") + "\"" + language);
    if (label.lines().size() == 1) {
      svg.append(" x=\"" + label.x() + "\" y=\"" + label.baseline(0) + "\">");
      svg.append(escaped(label.lines().getFirst()));
    } else {
      svg.append('>');
      for (int i = 0; i < label.lines().size(); i++) {
        svg.append("<tspan x=\"" + label.x() + "\" y=\"" + label.baseline(i) + "\">");
        svg.append(escaped(label.lines().get(i))).append("</tspan>");
      }
    }
    svg.append("</text>");
  }

  private void scale() {
    int metres = plane.roundMetres();
    int wide = plane.units(metres);
    int from = isRtl() ? plane.width() - wide : 0;
    int low = plane.height() + 26;
    svg.append("<path class=\"scale\" d=\"M" + from + " " + (low - 8) + "v8h" + wide + "v-8\"/>");
    Measure length =
        metres < 1000
            ? new Measure(metres, MeasureUnit.METER)
            : new Measure(metres / 1000, MeasureUnit.KILOMETER);
    String words =
        MeasureFormat.getInstance(reader.formats(), MeasureFormat.FormatWidth.SHORT)
            .formatMeasures(length);
    int beside = isRtl() ? from - EDGE : from + wide + EDGE;
    text("scale-text", beside, low + 2, words);
  }

  /** At the start of the line it stands at, which CSS knows. */
  private void text(String style, int x, int y, String words) {
    svg.append("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">");
    svg.append(escaped(words)).append("</text>");
  }

  private boolean isRtl() {
    return reader.direction().equals("rtl");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
