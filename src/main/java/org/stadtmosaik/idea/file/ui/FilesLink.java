package org.stadtmosaik.idea.file.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.file.IdeaFiles;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;

/** The way from an idea to its files, for signed-in staff. */
@org.springframework.stereotype.Component
@Order(950)
class FilesLink implements IdeaPart {

  private final IdeaFiles files;
  private final ActorProvider actors;

  FilesLink(IdeaFiles files, ActorProvider actors) {
    this.files = files;
    this.actors = actors;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    Actor actor = actors.current();
    if (!(actor instanceof Actor.Staff) || !files.allows(actor, idea.id())) {
      return List.of();
    }
    Anchor link = new Anchor(IdeaFilesView.path(idea.id()), CurrentLanguage.text("ideafile.link"));
    link.addClassName("standalone");
    return List.of(link);
  }
}
