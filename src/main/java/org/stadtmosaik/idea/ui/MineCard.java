package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.UserText;

/** One of the resident's own ideas, with what became of it and why. */
class MineCard extends Article {

  private static final long serialVersionUID = 1L;

  private final Consumer<IdeaId> withdraw;
  private final Div more = new Div();

  MineCard(IdeaView idea, @Nullable Decision decision, Clock clock, Consumer<IdeaId> withdraw) {
    this.withdraw = withdraw;
    addClassNames("card", "stack");
    Language reader = CurrentLanguage.get();
    Span place = UserText.inline(idea.boardTitle().in(reader));
    place.addClassNames("soft", "small");
    Paragraph outcome = new Paragraph(CurrentLanguage.text(outcomeKey(idea.state())));
    outcome.addClassName("outcome");
    UserText text = new UserText(idea.text(), idea.language());
    text.addClassName("excerpt");
    add(new FactRow(StateTag.of(idea.state()), place));
    if (idea.title() != null) {
      H2 title = new H2(idea.title());
      title.addClassName("idea-title");
      UserText.mark(title, idea.language());
      add(title);
    }
    add(text);
    if (idea.coAuthor()) {
      Paragraph with = new Paragraph(CurrentLanguage.text("ideacoauthor.own"));
      with.addClassNames("soft", "small");
      add(with);
    }
    if (!idea.photos().isEmpty()) {
      Div photos = new Div();
      photos.addClassName("photos");
      idea.photos().forEach(photo -> photos.add(new PhotoFigure(photo, MediaSize.THUMBNAIL)));
      add(photos);
    }
    add(outcome);
    if (idea.state() == IdeaState.DECLINED
        && decision != null
        && decision.outcome() == Outcome.DECLINE) {
      add(reasons(decision, reader));
    }
    more.addClassName("stack");
    more.setVisible(false);
    Div foot = actions(idea);
    foot.add(RelativeTime.past(idea.submittedAt(), clock));
    add(more, foot);
  }

  /** Shows what else there is to say about it. */
  void more(List<Component> parts) {
    more.add(parts);
    more.setVisible(more.getComponentCount() > 0);
  }

  private static String outcomeKey(IdeaState state) {
    return switch (state) {
      case PUBLISHED -> "idea.mine.published";
      case DECLINED -> "idea.mine.declined";
      case WITHDRAWN -> "idea.mine.withdrawn";
      case MERGED -> "idea.mine.merged";
      case HELD, DRAFT -> "idea.mine.waiting";
    };
  }

  private static Div reasons(Decision decision, Language reader) {
    Div reasons = new Div();
    reasons.addClassName("decision");
    if (decision.reason() != null) {
      reasons.add(
          label("idea.mine.reason"),
          new Paragraph(CurrentLanguage.text(decision.reason().sentenceKey())));
    }
    LocalizedText explanation = decision.explanation();
    if (explanation != null) {
      reasons.add(label("idea.mine.explanation"), new LocalizedParagraph(explanation.in(reader)));
    }
    return reasons;
  }

  private static Span label(String key) {
    Span label = new Span(CurrentLanguage.text(key));
    label.addClassName("label");
    return label;
  }

  private Div actions(IdeaView idea) {
    Div actions = new Div();
    actions.addClassName("idea-foot");
    if (idea.state() != IdeaState.WITHDRAWN) {
      Anchor see =
          new Anchor(IdeaDetailView.path(idea.id()), CurrentLanguage.text("idea.mine.see"));
      see.addClassNames("btn", "quiet");
      actions.add(see);
    }
    if (idea.state() != IdeaState.WITHDRAWN && !idea.coAuthor()) {
      NativeButton back =
          new NativeButton(CurrentLanguage.text("idea.mine.withdraw"), _ -> confirm(idea.id()));
      back.addClassNames("btn", "quiet", "danger");
      actions.add(back);
    }
    return actions;
  }

  /** Asks in place: a dialog's code would be one more download on a thin line. */
  private void confirm(IdeaId idea) {
    Div question = new Div();
    question.addClassName("decision");
    NativeButton yes =
        new NativeButton(CurrentLanguage.text("idea.mine.withdraw"), _ -> withdraw.accept(idea));
    yes.addClassNames("btn", "danger");
    NativeButton no =
        new NativeButton(CurrentLanguage.text("idea.mine.keep"), _ -> remove(question));
    no.addClassNames("btn", "quiet");
    Div buttons = new Div(yes, no);
    buttons.addClassName("actions");
    question.add(new Paragraph(CurrentLanguage.text("idea.mine.withdraw.confirm")), buttons);
    add(question);
    no.focus();
  }
}
