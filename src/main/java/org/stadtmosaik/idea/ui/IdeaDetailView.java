package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.ui.translation.IdeaReading;
import org.stadtmosaik.idea.ui.translation.ShownIdea;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.LinkedText;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * One idea in full. Its parts come from beans, which the build of the front end does not follow, so
 * their elements are named here.
 */
@JsModule("./discussion/comment-form.ts")
@JsModule("./discussion/comment-support.ts")
@JsModule("./discussion/live-discussion.ts")
@JsModule("./following/follow-button.ts")
@JsModule("./shell/share-button.ts")
@Route(value = "i/:idea", layout = ResidentLayout.class)
@AnonymousAllowed
public class IdeaDetailView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;
  private static final int DESCRIPTION_LENGTH = 200;

  private final transient BoardPages pages;
  private final transient IdeaReading reading;
  private String title = "";
  private @Nullable CommuneId commune;
  private String description = "";
  private @Nullable String picture;

  IdeaDetailView(BoardPages pages, IdeaReading reading) {
    this.pages = pages;
    this.reading = reading;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(IdeaId idea) {
    return "i/" + idea.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    IdeaId asked = pages.idea(event.getRouteParameters());
    IdeaId stays = pages.staying(asked);
    IdeaView written = pages.ideas().get(pages.reader(), stays);
    BoardSummary board = pages.board(written.board());
    ShownIdea shown = reading.shown(written, board, event.getLocation().getQueryParameters());
    IdeaView idea = shown.idea();
    commune = board.commune();
    Language reader = CurrentLanguage.get();
    title = idea.heading();
    description = idea.excerpt(DESCRIPTION_LENGTH);
    picture =
        idea.photos().stream()
            .findFirst()
            .map(photo -> photo.path(MediaSize.FULL).substring(1))
            .orElse(null);
    removeAll();
    add(header(idea).back(BoardView.path(board.id()), CurrentLanguage.text("idea.detail.back")));
    if (!stays.equals(asked)) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("follow.idea.merged")));
    }
    add(shown.noteOn(text(idea, board, reader)));
    if (idea.own()) {
      String whose = idea.coAuthor() ? "ideacoauthor.own" : "idea.detail.own";
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text(whose)), change(idea));
    }
    if (idea.state() == IdeaState.PUBLISHED && pages.allows(board, ParticipationAction.OPINE)) {
      OpinionButtons opinion = new OpinionButtons(idea.id().value(), reader);
      opinion.setOpinion(idea.opinion() == null ? "" : idea.opinion().code());
      add(new H2(CurrentLanguage.text("idea.detail.opinion")), opinion);
    }
    add(pages.parts(idea, board, event.getLocation().getQueryParameters()));
  }

  private static PageHeader header(IdeaView idea) {
    return idea.title() == null
        ? new PageHeader(CurrentLanguage.text("idea.detail.title"))
        : new PageHeader(new LocalizedText.Reading(idea.title(), idea.language(), false));
  }

  private Div text(IdeaView idea, BoardSummary board, Language reader) {
    Div card = new Div();
    card.addClassNames("card", "idea-detail", "stack");
    FactRow head = IdeaCard.facts(idea, reader);
    head.addComponentAsFirst(StateTag.of(idea.state()));
    card.add(head, new LinkedText(idea.text(), idea.language()));
    if (!idea.topics().isEmpty()) {
      card.add(new TopicTags(idea.topics(), reader));
    }
    idea.photos()
        .forEach(photo -> card.add(new PhotoFigure(photo, MediaSize.MIDDLE).opening(photo)));
    Div foot = new Div();
    foot.addClassName("idea-foot");
    if (idea.state() == IdeaState.PUBLISHED) {
      SupportButton support = new SupportButton(idea.id().value(), reader);
      support.setSupport(idea.supports(), idea.supported());
      if (!pages.allows(board, ParticipationAction.SUPPORT)) {
        support.setDisabledReason(CurrentLanguage.text("idea.error.phaseOver"));
      }
      foot.add(support);
    }
    foot.add(RelativeTime.past(idea.submittedAt(), pages.clock()));
    card.add(foot);
    return card;
  }

  private Div change(IdeaView idea) {
    Div actions = new Div();
    actions.addClassName("actions");
    if (idea.state() != IdeaState.WITHDRAWN) {
      Anchor change =
          new Anchor(EditView.path(idea.id()), CurrentLanguage.text("idea.detail.change"));
      change.addClassNames("btn", "quiet");
      actions.add(change);
    }
    return actions;
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Optional<String> picture() {
    return Optional.ofNullable(picture);
  }
}
