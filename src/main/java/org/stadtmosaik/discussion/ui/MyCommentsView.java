package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.MyComments;
import org.stadtmosaik.discussion.translation.TranslatedComments;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.OwnPage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.translation.Translated;

/** What became of this device's resident's comments, and what others replied. */
@Route(value = MyCommentsView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class MyCommentsView extends OwnPage {

  static final String PATH = "mine/comments";

  private static final long serialVersionUID = 1L;

  private final transient MyComments mine;
  private final transient Comments comments;
  private final transient TranslatedComments translated;
  private final transient ResidentProvider residents;
  private final transient Clock clock;

  MyCommentsView(
      MyComments mine,
      Comments comments,
      TranslatedComments translated,
      ResidentProvider residents,
      Clock clock) {
    super("discussion.mine.title", "discussion.mine.lead");
    this.mine = mine;
    this.comments = comments;
    this.translated = translated;
    this.residents = residents;
    this.clock = clock;
  }

  @Override
  protected void draw() {
    List<MyComments.Mine> written = mine.of(residents.reader());
    Map<UUID, Translated> found = translated.ofReplies(written, CurrentLanguage.get());
    cards(
        written,
        comment -> new MyCommentCard(comment, found, clock, this::withdraw),
        Drawing.CONTRIBUTIONS,
        "discussion.mine.empty");
  }

  private void withdraw(CommentId comment) {
    try {
      comments.withdraw(residents.reader(), comment);
      Refusals.say(CurrentLanguage.text("discussion.withdraw.done"));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
    show();
  }
}
