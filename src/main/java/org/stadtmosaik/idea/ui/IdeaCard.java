package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.ui.follow.FollowWords;
import org.stadtmosaik.idea.ui.talk.CommentCount;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.UserText;

/** An idea in a list. */
class IdeaCard extends Article {

  private static final long serialVersionUID = 1L;

  private final IdeaId idea;
  private final Div foot = new Div();

  IdeaCard(IdeaView idea, boolean supportable, Clock clock) {
    Language reader = CurrentLanguage.get();
    this.idea = idea.id();
    addClassNames("card", "idea-card");
    if (idea.title() == null) {
      add(beginning(idea));
    } else {
      UserText text = new UserText(idea.text(), idea.language());
      text.addClassName("excerpt");
      add(title(idea, idea.title()), text);
    }
    if (!idea.photos().isEmpty()) {
      addClassName("with-photo");
      add(new PhotoFigure(idea.photos().getFirst(), MediaSize.THUMBNAIL));
    }
    if (!idea.topics().isEmpty()) {
      add(new TopicTags(idea.topics(), reader));
    }
    add(facts(idea, reader));
    foot.addClassName("idea-foot");
    if (supportable) {
      SupportButton support = new SupportButton(idea.id().value(), reader);
      support.setSupport(idea.supports(), idea.supported());
      foot.add(support);
    }
    foot.add(RelativeTime.past(idea.submittedAt(), clock));
    add(foot);
  }

  /** Where an idea has no title, its text is what one taps. */
  private static Anchor beginning(IdeaView idea) {
    Anchor text = new Anchor(IdeaDetailView.path(idea.id()), idea.text());
    text.addClassNames("excerpt", "user-text", "idea-link");
    UserText.mark(text, idea.language());
    return text;
  }

  private static H2 title(IdeaView idea, String title) {
    Anchor link = new Anchor(IdeaDetailView.path(idea.id()), title);
    link.addClassName("idea-link");
    H2 heading = new H2(link);
    heading.addClassName("idea-title");
    UserText.mark(heading, idea.language());
    return heading;
  }

  /** The state that staff put it into, with when and why; {@code null} if none. */
  IdeaCard state(@Nullable StatusChange change) {
    if (change != null) {
      Language reader = CurrentLanguage.get();
      Span day = new Span(CommuneTime.day(change.at(), reader));
      day.addClassNames("small", "soft");
      Div head = new Div(FollowWords.tag(change.status()), day);
      head.addClassName("row");
      LocalizedText.Reading why = change.reason().in(reader);
      UserText reason = new UserText(why.text(), why.language());
      reason.addClassNames("small", "excerpt");
      Div state = new Div(head, reason);
      state.addClassName("idea-state");
      // Above the foot, which stays last.
      addComponentAtIndex((int) getChildren().count() - 1, state);
    }
    return this;
  }

  /** How much is said about it, and the way there. */
  IdeaCard comments(long count) {
    // Before its time, which stays last.
    foot.addComponentAtIndex(
        (int) foot.getChildren().count() - 1,
        new CommentCount(IdeaDetailView.path(idea), idea, count));
    return this;
  }

  /** Where it is about, and in which language it is written if that is not the reader's. */
  static Div facts(IdeaView idea, Language reader) {
    Div facts = new Div();
    facts.addClassNames("row", "small", "soft");
    if (idea.neighbourhood() != null) {
      facts.add(
          new Span(
              CurrentLanguage.text("idea.neighbourhood", idea.neighbourhood().in(reader).text())));
    }
    if (!idea.language().isVariantOf(reader) && !idea.language().tag().equals("und")) {
      facts.add(new Span(CurrentLanguage.text("idea.writtenIn", idea.language().nameIn(reader))));
    }
    if (idea.writers() > 1) {
      facts.add(new Span(CurrentLanguage.text("ideacoauthor.writers", idea.writers())));
    }
    return facts;
  }
}
