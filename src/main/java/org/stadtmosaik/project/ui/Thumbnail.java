package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Picture;

/** A project's picture in a list: the words for it stand on the project's own page. */
class Thumbnail extends Div {

  private static final long serialVersionUID = 1L;

  Thumbnail(Picture picture) {
    addClassName("thumbnail");
    Image image = new Image(picture.path(MediaSize.THUMBNAIL), "");
    image
        .getElement()
        .setAttribute("width", Integer.toString(picture.width(MediaSize.THUMBNAIL)))
        .setAttribute("height", Integer.toString(picture.height(MediaSize.THUMBNAIL)))
        .setAttribute("loading", "lazy")
        .setAttribute("decoding", "async");
    add(image);
  }
}
