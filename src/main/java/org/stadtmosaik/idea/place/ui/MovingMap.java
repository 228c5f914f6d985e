package org.stadtmosaik.idea.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.TreeMap;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** Offers a map that can be moved and enlarged. Without scripts it is nothing. */
@Tag("board-map")
@JsModule("./idea/board-map.ts")
class MovingMap extends Component {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param address where the commune's map lies as GeoJSON
   * @param list the id of what says which ideas are where
   * @param captions words in place of the areas' names
   */
  MovingMap(String address, String list, Map<CommuneMap.Area, String> captions, Language reader) {
    Map<String, String> byName = new TreeMap<>();
    captions.forEach((area, caption) -> byName.put(area.name().in(reader).text(), caption));
    getElement().setAttribute("src", address);
    getElement().setAttribute("list", list);
    getElement().setAttribute("lang", reader.tag());
    getElement().setAttribute("captions", JSON.writeValueAsString(byName));
  }
}
