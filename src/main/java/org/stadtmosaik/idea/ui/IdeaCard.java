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
import org.stadtmosaik.idea.ui.follow.StateSummary;
import org.stadtmosaik.idea.ui.talk.CommentCount;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
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

  /** The state that staff put it into; {@code null} if none. */
  IdeaCard state(@Nullable StateSummary state) {
    if (state != null) {
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
  static FactRow facts(IdeaView idea, Language reader) {
    FactRow facts = new FactRow();
    facts.addClassNames("small", "soft");
    if (idea.neighbourhood() != null) {
      facts.fact(
          new Span(
              CurrentLanguage.text("idea.neighbourhood", idea.neighbourhood().in(reader).text())));
    }
    if (!idea.language().isVariantOf(reader) && !idea.language().tag().equals("und")) {
      facts.fact(new Span(CurrentLanguage.text("idea.writtenIn", idea.language().nameIn(reader))));
    }
    if (idea.writers() > 1) {
      facts.fact(new Span(CurrentLanguage.text("ideacoauthor.writers", idea.writers())));
    }
    return facts;
  }
}
