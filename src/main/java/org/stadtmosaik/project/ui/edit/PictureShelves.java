package org.stadtmosaik.project.ui.edit;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectGallery;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;

/** Where the form puts the pictures of a project. */
@Component
class PictureShelves {

  private final ProjectGallery gallery;

  PictureShelves(ProjectGallery gallery) {
    this.gallery = gallery;
  }

  /**
   * @param content what is shown now
   */
  PicturePart.Shelf of(EditedProject project, ProjectContent content, ActorProvider actors) {
    // An upload is a request of its own, in which whoever asks is asked for again.
    return new PicturePart.Shelf() {
      @Override
      public Picture add(InputStream in) {
        Actor actor = actors.current();
        return gallery.add(actor, project.id(), in);
      }

      @Override
      public Optional<Picture> find(UUID id) {
        return gallery.of(project.id(), content);
      }
    };
  }
}
