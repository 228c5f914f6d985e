package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/** Where its author changes an idea. */
@Route(value = "i/:idea/edit", layout = ResidentLayout.class)
@AnonymousAllowed
public class EditView extends Div implements BeforeEnterObserver, CommunePage, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient BoardPages pages;
  private @Nullable CommuneId commune;

  EditView(BoardPages pages) {
    this.pages = pages;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(IdeaId idea) {
    return IdeaDetailView.path(idea) + "/edit";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    IdeaView idea = pages.ideas().get(pages.reader(), pages.idea(event.getRouteParameters()));
    if (!idea.own() || idea.state() == IdeaState.WITHDRAWN || idea.state() == IdeaState.MERGED) {
      throw new NotFoundException();
    }
    BoardSummary board = pages.board(idea.board());
    commune = board.commune();
    IdeaForm form = pages.form(board);
    form.setIdea(
        idea.id().value(), idea.version(), idea.text(), idea.language(), idea.neighbourhoodId());
    form.setPhotos(idea.photos());
    form.setDetails(idea.title(), idea.topics().stream().map(Topic::id).toList(), idea.point());
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("idea.edit.title"))
            .lead(CurrentLanguage.text("idea.edit.lead"))
            .back(MineView.PATH, CurrentLanguage.text("idea.mine.title")));
    if (idea.state() == IdeaState.PUBLISHED && idea.supports() > 0) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("ideahistory.edit.note")));
    }
    add(form);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("idea.edit.title");
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }
}
