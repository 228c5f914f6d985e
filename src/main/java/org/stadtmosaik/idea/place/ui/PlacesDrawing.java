package org.stadtmosaik.idea.place.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.MapDrawing;
import org.stadtmosaik.commune.MapMark;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.place.BoardPlaces;
import org.stadtmosaik.idea.place.PlacedIdea;
import org.stadtmosaik.idea.place.PlacesOfBoard;
import org.stadtmosaik.shared.Language;

/**
 * The map with the numbers of the list, and how many ideas each area has; where scripts run it can
 * be exchanged for one that can be moved.
 */
class PlacesDrawing extends Div {

  /** The list's id in the page. */
  static final String LIST = "list";

  private static final long serialVersionUID = 1L;

  private final transient PlacesOfBoard places;
  private final transient List<PlacedIdea> placed;
  private final String page;

  /**
   * @param page the address of the page on which it is, within the portal
   * @param address where the map lies as GeoJSON
   */
  PlacesDrawing(
      PlacesOfBoard places, CommuneMap map, String page, String address, Language reader) {
    this.page = page;
    this.places = places;
    this.placed = places.placed();
    addClassName("board-map-picture");
    Anchor skip = new Anchor("/" + page + "#" + LIST, text("ideamap.toList"));
    skip.addClassName("skip");
    Map<CommuneMap.Area, String> captions = captions(map, reader);
    Div drawing = new Div();
    drawing.addClassName("board-map-drawing");
    // Our own markup: whatever people wrote is escaped in it.
    drawing.getElement().setProperty("innerHTML", MapDrawing.of(map, marks(), captions, reader));
    add(skip, drawing, new MovingMap(address, LIST, captions, reader));
    if (placed.size() == BoardPlaces.MOST) {
      Paragraph note = new Paragraph(text("ideamap.newest", BoardPlaces.MOST));
      note.addClassNames("soft", "small");
      add(note);
    }
  }

  /** The id of a list's entry. */
  static String anchor(int number) {
    return "place-" + number;
  }

  private List<MapMark> marks() {
    return places.clusters().stream().map(this::mark).toList();
  }

  private MapMark mark(List<Integer> numbers) {
    IdeaPoint point = placed.get(numbers.getFirst() - 1).point();
    String first = text("shell.number", numbers.getFirst());
    String name =
        numbers.stream()
            .map(number -> text("ideamap.mark", number, placed.get(number - 1).heading()))
            .collect(Collectors.joining("\n"));
    return new MapMark(
        new CommuneMap.Position(point.longitude(), point.latitude()),
        numbers.size() == 1
            ? first
            : text("ideamap.cluster", numbers.getFirst(), numbers.size() - 1),
        name,
        numbers.size() == 1
            ? "/i/" + placed.get(numbers.getFirst() - 1).id().value()
            : "/" + page + "#" + anchor(numbers.getFirst()));
  }

  /** Areas of the map and neighbourhoods are the same where they have the same name. */
  private Map<CommuneMap.Area, String> captions(CommuneMap map, Language reader) {
    Map<CommuneMap.Area, String> captions = new HashMap<>();
    for (CommuneMap.Area area : map.areas()) {
      Collection<String> names = area.name().texts().values();
      places.areas().stream()
          .filter(known -> known.name().texts().values().stream().anyMatch(names::contains))
          .findFirst()
          .ifPresent(known ->
              captions.put(
                  area, text("ideamap.area", area.name().in(reader).text(), known.ideas())));
    }
    return captions;
  }
}
