package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
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
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.translation.Translated;

/** What became of this device's resident's comments, and what others replied. */
@Route(value = MyCommentsView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class MyCommentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

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
    this.mine = mine;
    this.comments = comments;
    this.translated = translated;
    this.residents = residents;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    List<MyComments.Mine> written = mine.of(residents.reader());
    add(
        new PageHeader(CurrentLanguage.text("discussion.mine.title"))
            .lead(CurrentLanguage.text("discussion.mine.lead")));
    if (written.isEmpty()) {
      add(new EmptyState(Drawing.CONTRIBUTIONS, CurrentLanguage.text("discussion.mine.empty")));
      return;
    }
    Div list = new Div();
    list.addClassName("cards");
    Map<UUID, Translated> found = translated.ofReplies(written, CurrentLanguage.get());
    written.forEach(comment -> list.add(new MyCommentCard(comment, found, clock, this::withdraw)));
    add(list);
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

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("discussion.mine.title");
  }
}
