package org.stadtmosaik.idea.ui.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.ui.WrittenLanguages;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where cards are typed, one after the other. The element keeps what is typed in the browser until
 * the portal has it, so that the server learns of a card through the web interface only.
 */
@Tag("card-entry")
@JsModule("./idea-cards/card-entry.ts")
class CardEntryField extends Component {

  private static final long serialVersionUID = 1L;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Neighbourhood(UUID id, String name) {}

  private record Choice(String tag, String name) {}

  /**
   * @param staff whose cards these are: what one colleague has begun is not the next one's
   */
  CardEntryField(
      BoardId board, StaffId staff, List<NeighbourhoodName> neighbourhoods, Language reader) {
    getElement().setAttribute("lang", reader.tag());
    getElement().setAttribute("board", board.value().toString());
    getElement().setAttribute("staff", staff.value().toString());
    getElement()
        .setAttribute(
            "neighbourhoods",
            JSON.writeValueAsString(
                neighbourhoods.stream()
                    .map(it -> new Neighbourhood(it.id(), it.name().in(reader).text()))
                    .toList()));
    getElement()
        .setAttribute(
            "languages",
            JSON.writeValueAsString(
                WrittenLanguages.all().stream()
                    .map(it -> new Choice(it.tag(), it.ownName()))
                    .toList()));
  }
}
