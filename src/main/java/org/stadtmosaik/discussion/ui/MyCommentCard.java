package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.MyComments;
import org.stadtmosaik.discussion.translation.TranslatedComments;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/** One of the resident's own comments: where it stands and why, and what others replied. */
class MyCommentCard extends Article {

  private static final long serialVersionUID = 1L;

  /**
   * @param translated replies in the reader's language, by their ids
   */
  MyCommentCard(
      MyComments.Mine mine,
      Map<UUID, Translated> translated,
      Clock clock,
      Consumer<CommentId> withdraw) {
    addClassNames("card", "stack");
    CommentView comment = mine.comment();
    FactRow head = new FactRow(tag(comment.state()));
    if (mine.forum() != null) {
      Span place = new Span(mine.forum().title());
      UserText.mark(place, mine.forum().language());
      place.addClassNames("soft", "small");
      head.fact(place);
    }
    UserText text = new UserText(comment.text(), comment.language());
    text.addClassName("excerpt");
    Paragraph outcome =
        new Paragraph(CurrentLanguage.text("discussion.mine." + comment.state().code()));
    outcome.addClassName("outcome");
    add(head, text, outcome);
    if (comment.state() == CommentState.DECLINED
        && mine.decision() != null
        && mine.decision().outcome() == Outcome.DECLINE) {
      add(reasons(mine.decision()));
    }
    if (!mine.replies().isEmpty()) {
      add(replies(mine, translated));
    }
    add(foot(comment, mine.forum(), clock, withdraw));
  }

  private static StatusTag tag(CommentState state) {
    StatusTag.Tone tone =
        switch (state) {
          case PUBLISHED -> StatusTag.Tone.PUBLISHED;
          case HELD -> StatusTag.Tone.WAIT;
          case DECLINED -> StatusTag.Tone.DECLINED;
          case WITHDRAWN -> StatusTag.Tone.PLAIN;
        };
    return new StatusTag(tone, CurrentLanguage.text(state.key()));
  }

  private static Div reasons(Decision decision) {
    Div reasons = new Div();
    reasons.addClassName("decision");
    if (decision.reason() != null) {
      reasons.add(
          label("discussion.mine.reason"),
          new Paragraph(CurrentLanguage.text(decision.reason().sentenceKey())));
    }
    LocalizedText explanation = decision.explanation();
    if (explanation != null) {
      reasons.add(
          label("discussion.mine.explanation"),
          new LocalizedParagraph(explanation.in(CurrentLanguage.get())));
    }
    return reasons;
  }

  private static Span label(String key) {
    Span label = new Span(CurrentLanguage.text(key));
    label.addClassName("label");
    return label;
  }

  private static Div replies(MyComments.Mine mine, Map<UUID, Translated> translated) {
    Div list = new Div();
    list.addClassName("replies");
    Span count =
        new Span(CurrentLanguage.text("discussion.mine.replies", mine.comment().replies()));
    count.addClassName("label");
    list.add(count);
    mine.replies()
        .forEach(reply -> {
          Translated found = translated.get(reply.id().value());
          CommentView shown = found == null ? reply : TranslatedComments.in(found, reply);
          UserText text = new UserText(shown.text(), shown.language());
          text.addClassNames("comment", "excerpt");
          list.add(text);
          if (found != null) {
            list.add(new FoldedOriginal(found, reply.text()));
          }
        });
    return list;
  }

  private Div foot(
      CommentView comment, @Nullable Forum forum, Clock clock, Consumer<CommentId> withdraw) {
    Div foot = new Div();
    foot.addClassName("comment-foot");
    if (comment.state() == CommentState.PUBLISHED && forum == null) {
      Span gone = new Span(CurrentLanguage.text("discussion.mine.gone"));
      gone.addClassNames("soft", "small");
      foot.add(gone);
    } else if (comment.state() == CommentState.PUBLISHED && forum != null) {
      CommentId thread = comment.thread() == null ? comment.id() : comment.thread();
      Anchor see =
          new Anchor(
              forum.path() + "?thread=" + thread.value() + "#" + DiscussionSection.ANCHOR,
              CurrentLanguage.text("discussion.mine.see"));
      see.addClassNames("btn", "quiet");
      foot.add(see);
    }
    if (comment.state() != CommentState.WITHDRAWN) {
      NativeButton back =
          new NativeButton(
              CurrentLanguage.text("discussion.withdraw"),
              _ -> add(new WithdrawQuestion(() -> withdraw.accept(comment.id()))));
      back.addClassNames("btn", "quiet", "danger");
      foot.add(back);
    }
    foot.add(RelativeTime.past(comment.writtenAt(), clock));
    return foot;
  }
}
