package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.MapDrawing;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an idea is written or changed. The element keeps draft and outbox in the browser and sends
 * by itself, so that the server learns of an idea through the web interface only.
 */
@Tag("idea-form")
@JsModule("./idea/idea-form.ts")
public class IdeaForm extends Component {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A neighbourhood to choose, with its name in the reader's language. */
  public record Neighbourhood(UUID id, String name) {}

  private record Photo(UUID id, String src, String alt) {}

  private record Choice(String tag, String name) {}

  private record Named(UUID id, String name, String lang) {}

  /**
   * @param language in which the form speaks; also what the text is taken to be written in, unless
   *     the person says otherwise
   */
  public IdeaForm(Language language) {
    getElement().setAttribute("lang", language.tag());
  }

  /** The board for a new idea; its name is said where the form tells who will read it. */
  public void setBoard(UUID board, String name) {
    getElement().setAttribute("board", board.toString());
    getElement().setAttribute("board-name", name);
  }

  /**
   * @param characters the longest text, in UTF-16 units; 2000 if never set
   */
  public void setMaxLength(int characters) {
    getElement().setAttribute("max-length", Integer.toString(characters));
  }

  /**
   * @param characters the longest title, in UTF-16 units
   */
  public void setTitleLength(int characters) {
    getElement().setAttribute("title-length", Integer.toString(characters));
  }

  /** What can be chosen beside "not said"; with none there is no such field. */
  public void setNeighbourhoods(List<Neighbourhood> neighbourhoods) {
    getElement().setAttribute("neighbourhoods", JSON.writeValueAsString(neighbourhoods));
  }

  /** What an idea of this board can be about; with none there is no such field. */
  public void setTopics(List<Topic> topics, Language reader) {
    List<Named> choices = topics.stream().map(topic -> named(topic, reader)).toList();
    getElement().setAttribute("topics", JSON.writeValueAsString(choices));
    getElement().setAttribute("most-topics", Integer.toString(IdeaDetails.MOST_TOPICS));
  }

  private static Named named(Topic topic, Language reader) {
    LocalizedText.Reading name = topic.title().in(reader);
    return new Named(topic.id(), name.text(), name.language().tag());
  }

  /**
   * The map on which a place can be shown; without one there is no such field.
   *
   * @param address where the same map lies as GeoJSON
   */
  public void setMap(CommuneMap map, String address, Language reader) {
    getElement().setAttribute("map", JSON.writeValueAsString(MapDrawing.toPointAt(map, reader)));
    getElement().setAttribute("map-src", address);
  }

  /** Title, topics and point of the idea that is to be changed. */
  public void setDetails(@Nullable String title, List<UUID> topics, @Nullable IdeaPoint point) {
    getElement().setAttribute("idea-title", title == null ? "" : title);
    getElement().setAttribute("chosen-topics", JSON.writeValueAsString(topics));
    if (point != null) {
      getElement().setAttribute("point", JSON.writeValueAsString(point));
    }
  }

  /** What the text may be written in; with fewer than two there is no such field. */
  public void setLanguages(List<Language> languages) {
    List<Choice> choices =
        languages.stream().map(language -> new Choice(language.tag(), language.ownName())).toList();
    getElement().setAttribute("languages", JSON.writeValueAsString(choices));
  }

  /** How many photos may be added; with none there is no such field. */
  public void setMostPhotos(int photos) {
    getElement().setAttribute("most-photos", Integer.toString(photos));
  }

  /** The photos that the idea has. */
  public void setPhotos(List<Picture> photos) {
    List<Photo> known =
        photos.stream()
            .map(photo ->
                new Photo(
                    photo.id().value(),
                    photo.path(MediaSize.THUMBNAIL),
                    photo.alt() == null ? "" : photo.alt().original()))
            .toList();
    getElement().setAttribute("photos", JSON.writeValueAsString(known));
  }

  /** Where the person's own contributions stand. */
  public void setMineHref(String href) {
    getElement().setAttribute("mine-href", href);
  }

  /**
   * Makes this the form for changing an idea.
   *
   * @param version the idea's version that the text is of
   * @param neighbourhood null if it was not said
   */
  public void setIdea(
      UUID idea, long version, String text, Language language, @Nullable UUID neighbourhood) {
    getElement().setAttribute("idea-id", idea.toString());
    getElement().setAttribute("version", Long.toString(version));
    getElement().setAttribute("text", text);
    getElement().setAttribute("text-language", language.tag());
    getElement()
        .setAttribute("neighbourhood", neighbourhood == null ? "" : neighbourhood.toString());
  }
}
