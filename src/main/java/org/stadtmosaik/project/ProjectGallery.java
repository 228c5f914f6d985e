package org.stadtmosaik.project;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;

/**
 * The pictures of projects. A new one lies beside the one that is shown until the project is saved
 * with it.
 */
@Service
public class ProjectGallery {

  private final Media media;

  ProjectGallery(Media media) {
    this.media = media;
  }

  /**
   * Takes in a picture that the project may be saved with.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such project in a commune in
   *     which they work
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws org.stadtmosaik.shared.InvalidInputException if it is no picture that can be kept
   * @throws org.stadtmosaik.media.BusyException if too many come in at once
   */
  public Picture add(Actor actor, ProjectId project, InputStream content) {
    MediaId id = media.store(actor, subject(project), content, null);
    return all(project).stream()
        .filter(picture -> picture.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The pictures that these projects are shown with, in one query; those without are missing. */
  @Transactional(readOnly = true)
  public Map<ProjectId, Picture> shown(Collection<ProjectSummary> projects) {
    Map<UUID, UUID> chosen = new HashMap<>();
    projects.forEach(project -> {
      if (project.picture() != null) {
        chosen.put(project.id().value(), project.picture());
      }
    });
    Map<ProjectId, Picture> shown = new HashMap<>();
    if (chosen.isEmpty()) {
      return shown;
    }
    media
        .of(ProjectPictures.KIND, chosen.keySet())
        .forEach((project, pictures) ->
            pictures.stream()
                .filter(picture -> picture.id().value().equals(chosen.get(project)))
                .forEach(picture -> shown.put(new ProjectId(project), picture)));
    return shown;
  }

  /** The picture of this content, with the words that the content has for it. */
  @Transactional(readOnly = true)
  public Optional<Picture> of(ProjectId project, ProjectContent content) {
    UUID chosen = content.picture();
    if (chosen == null) {
      return Optional.empty();
    }
    return all(project).stream()
        .filter(picture -> picture.id().value().equals(chosen))
        .map(picture ->
            new Picture(
                picture.id(),
                picture.subject(),
                content.pictureAlt().localized(content.original()).orElse(null),
                picture.width(),
                picture.height()))
        .findFirst();
  }

  /** Whether this is one of the project's pictures. */
  boolean has(ProjectId project, UUID picture) {
    return all(project).stream().anyMatch(known -> known.id().value().equals(picture));
  }

  /** The project has been saved: its picture gets its words, and all others go. */
  void settle(Actor actor, ProjectId project, ProjectContent saved) {
    for (Picture picture : all(project)) {
      if (!picture.id().value().equals(saved.picture())) {
        media.remove(actor, picture.id());
      } else {
        saved
            .pictureAlt()
            .localized(saved.original())
            .filter(alt -> !alt.equals(picture.alt()))
            .ifPresent(alt -> media.describe(actor, picture.id(), alt));
      }
    }
  }

  private List<Picture> all(ProjectId project) {
    return media
        .of(ProjectPictures.KIND, List.of(project.value()))
        .getOrDefault(project.value(), List.of());
  }

  private static MediaSubject subject(ProjectId project) {
    return new MediaSubject(ProjectPictures.KIND, project.value());
  }
}
