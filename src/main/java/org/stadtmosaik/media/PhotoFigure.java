package org.stadtmosaik.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** A picture on a page: its place is kept free while it loads, so that nothing jumps. */
@Tag("figure")
public class PhotoFigure extends HtmlContainer {

  private static final long serialVersionUID = 1L;

  public PhotoFigure(Picture picture, MediaSize size) {
    addClassNames("photo", "photo-" + size.code());
    Image image = new Image();
    image.setSrc(picture.path(size));
    image
        .getElement()
        .setAttribute("width", Integer.toString(picture.width(size)))
        .setAttribute("height", Integer.toString(picture.height(size)))
        .setAttribute("loading", size == MediaSize.THUMBNAIL ? "lazy" : "eager")
        .setAttribute("decoding", "async");
    image
        .getStyle()
        .set("--wide", picture.width(size) + "px")
        .set("--ratio", picture.width(size) + "/" + picture.height(size));
    describe(image, picture.alt());
    add(image);
  }

  /** A tap on it opens it as large as it is kept. */
  public PhotoFigure opening(Picture picture) {
    List<Component> shown = getChildren().toList();
    Anchor link = new Anchor(picture.path(MediaSize.FULL));
    link.getElement().setAttribute("router-ignore", true);
    removeAll();
    link.add(shown.toArray(Component[]::new));
    addComponentAsFirst(link);
    return this;
  }

  /** With what its author says that it shows, in words that everybody sees. */
  public PhotoFigure captioned(Picture picture) {
    Paragraph caption = new Paragraph(words(picture.alt()));
    caption.addClassNames("small", "soft");
    caption.getElement().setAttribute("dir", "auto");
    HtmlContainer place = new HtmlContainer("figcaption");
    place.add(caption);
    add(place);
    return this;
  }

  private static String words(@Nullable LocalizedText alt) {
    return alt == null
        ? CurrentLanguage.text("media.alt.none")
        : CurrentLanguage.text("media.alt.shown", alt.in(CurrentLanguage.get()).text());
  }

  private static void describe(Image image, @Nullable LocalizedText alt) {
    if (alt == null) {
      image.setAlt(CurrentLanguage.text("media.alt.none"));
      return;
    }
    LocalizedText.Reading reading = alt.in(CurrentLanguage.get());
    image.setAlt(reading.text());
    UserText.mark(image, reading.language());
  }
}
