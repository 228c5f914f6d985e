package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.translation.TranslatedComments;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/** A comment or a reply, or the place where one stood. */
class CommentBlock extends Div {

  private static final long serialVersionUID = 1L;

  CommentBlock(DiscussionSection section, CommentView comment) {
    addClassName("comment");
    setId("c-" + comment.id().value());
    // Whoever comes by a link to it stands there with the keyboard, too.
    getElement().setAttribute("tabindex", "-1");
    if (comment.state() != CommentState.PUBLISHED) {
      add(gone(comment.state()));
      return;
    }
    Language reader = CurrentLanguage.get();
    Translated translated = section.translated(comment);
    CommentView shown = translated == null ? comment : TranslatedComments.in(translated, comment);
    FactRow head = facts(shown, reader);
    if (head.getElement().getChildCount() > 0) {
      add(head);
    }
    add(new UserText(shown.text(), shown.language()));
    if (translated != null) {
      add(new FoldedOriginal(translated, comment.text()));
    }
    Div foot = new Div();
    foot.addClassName("comment-foot");
    if (section.forum().open()) {
      foot.add(new CommentSupport(comment, reader));
    }
    if (comment.own()) {
      own(section, comment, foot);
    }
    foot.add(RelativeTime.past(comment.writtenAt(), section.panels().clock()));
    add(foot);
  }

  /** How it is meant, whose it is, how it came and in which language, as far as worth a word. */
  static FactRow facts(CommentView comment, Language reader) {
    FactRow facts = new FactRow();
    facts.addClassNames("small", "soft");
    if (comment.mark() != Mark.NONE) {
      StatusTag mark =
          new StatusTag(
              StatusTag.Tone.PLAIN,
              CurrentLanguage.text("discussion.mark." + comment.mark().code()));
      mark.addClassName("mark-" + comment.mark().code());
      facts.fact(mark);
    }
    if (comment.own()) {
      facts.fact(new StatusTag(StatusTag.Tone.PLAIN, CurrentLanguage.text("discussion.own")));
    }
    if (comment.channel() != CommentChannel.PORTAL) {
      facts.fact(new Span(CurrentLanguage.text(channelKey(comment.channel()))));
    }
    if (!comment.language().isVariantOf(reader) && !comment.language().tag().equals("und")) {
      facts.fact(
          new Span(
              CurrentLanguage.text("discussion.writtenIn", comment.language().nameIn(reader))));
    }
    return facts;
  }

  private static String channelKey(CommentChannel channel) {
    return switch (channel) {
      case WORKSHOP -> "discussion.channel.workshop";
      case PAPER -> "discussion.channel.paper";
      case IMPORT, PORTAL -> "discussion.channel.import";
    };
  }

  private static Paragraph gone(CommentState state) {
    Paragraph gone =
        new Paragraph(
            CurrentLanguage.text(
                state == CommentState.WITHDRAWN
                    ? "discussion.gone.withdrawn"
                    : "discussion.gone.hidden"));
    gone.addClassName("soft");
    return gone;
  }

  private void own(DiscussionSection section, CommentView comment, Div foot) {
    if (comment.changeable() && section.forum().open()) {
      NativeButton change =
          new NativeButton(
              CurrentLanguage.text("discussion.change"), _ -> change(section, comment));
      change.addClassNames("btn", "plain", "small");
      foot.add(change);
    }
    NativeButton back =
        new NativeButton(
            CurrentLanguage.text("discussion.withdraw"), _ -> confirm(section, comment));
    back.addClassNames("btn", "plain", "small");
    foot.add(back);
  }

  private void change(DiscussionSection section, CommentView comment) {
    CommentForm form = CommentForm.changing(section.forum(), comment);
    form.onPublished(section::show);
    removeAll();
    add(form);
  }

  private void confirm(DiscussionSection section, CommentView comment) {
    add(new WithdrawQuestion(() -> section.withdraw(comment.id())));
  }
}
