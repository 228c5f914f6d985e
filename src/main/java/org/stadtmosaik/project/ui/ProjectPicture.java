package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.media.Picture;

/** A project's picture at the head of its page. */
class ProjectPicture extends Div {

  private static final long serialVersionUID = 1L;

  ProjectPicture(Picture picture) {
    addClassName("project-picture");
    PhotoFigure figure = new PhotoFigure(picture, MediaSize.MIDDLE);
    // It stands in the first screen: the browser shall not wait with it.
    figure.getChildren().forEach(image -> image.getElement().setAttribute("loading", "eager"));
    add(figure);
  }
}
