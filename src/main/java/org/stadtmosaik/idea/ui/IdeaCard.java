package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.UserText;

/** An idea in a list. */
class IdeaCard extends Article {

  private static final long serialVersionUID = 1L;

  IdeaCard(IdeaView idea, boolean supportable, Clock clock) {
    Language reader = CurrentLanguage.get();
    addClassNames("card", "idea-card");
    // Ideas have no title of their own: the text is what one taps.
    Anchor text = new Anchor(IdeaDetailView.path(idea.id()), idea.text());
    text.addClassNames("excerpt", "user-text", "idea-link");
    UserText.mark(text, idea.language());
    add(text);
    if (!idea.photos().isEmpty()) {
      addClassName("with-photo");
      add(new PhotoFigure(idea.photos().getFirst(), MediaSize.THUMBNAIL));
    }
    add(facts(idea, reader));
    Div foot = new Div();
    foot.addClassName("idea-foot");
    if (supportable) {
      SupportButton support = new SupportButton(idea.id().value(), reader);
      support.setSupport(idea.supports(), idea.supported());
      foot.add(support);
    }
    foot.add(RelativeTime.past(idea.submittedAt(), clock));
    add(foot);
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
    return facts;
  }
}
