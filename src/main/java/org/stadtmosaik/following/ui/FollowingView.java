package org.stadtmosaik.following.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.stadtmosaik.following.Followed;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Rhythm;
import org.stadtmosaik.following.Wishes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.OwnPage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;

/** What this device's resident follows, and how they want to hear of it. */
@Route(value = FollowingView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class FollowingView extends OwnPage {

  static final String PATH = "mine/following";

  private static final long serialVersionUID = 1L;

  private final transient Follows follows;
  private final transient ResidentProvider residents;

  FollowingView(Follows follows, ResidentProvider residents) {
    super("following.title", "following.lead");
    this.follows = follows;
    this.residents = residents;
  }

  @Override
  protected void draw() {
    Actor reader = residents.reader();
    List<Followed> followed = follows.of(reader);
    cards(followed, this::card, Drawing.MAIL, "following.empty");
    if (reader instanceof Actor.Resident) {
      add(wishes(follows.wishes(reader)));
      if (!followed.isEmpty()) {
        add(new FollowMailCard());
      }
    }
  }

  private Card card(Followed thing) {
    Card card = new Card();
    card.remark(CurrentLanguage.text("following.type." + thing.target().type()));
    card.heading(thing.title().in(CurrentLanguage.get()), thing.path());
    NativeButton end =
        new NativeButton(
            CurrentLanguage.text("following.end"),
            _ -> {
              follows.unfollow(residents.reader(), thing.target(), CurrentLanguage.get());
              Refusals.say(CurrentLanguage.text("following.ended"));
              show();
            });
    end.addClassNames("btn", "quiet", "small");
    Div actions = new Div(end);
    actions.addClassName("actions");
    card.add(actions);
    return card;
  }

  private Card wishes(Wishes now) {
    Card card = new Card();
    card.addClassName("stack");
    card.heading(CurrentLanguage.text("following.wishes.title"));
    card.remark(CurrentLanguage.text("following.wishes.mail"));
    card.add(
        choice(
            "following.rhythm",
            option(
                "following.rhythm.weekly",
                now.rhythm() == Rhythm.WEEKLY,
                new Wishes(Rhythm.WEEKLY, now.repliesAtOnce(), now.automatic())),
            option(
                "following.rhythm.daily",
                now.rhythm() == Rhythm.DAILY,
                new Wishes(Rhythm.DAILY, now.repliesAtOnce(), now.automatic()))),
        choice(
            "following.replies",
            option(
                "following.replies.digest",
                !now.repliesAtOnce(),
                new Wishes(now.rhythm(), false, now.automatic())),
            option(
                "following.replies.atOnce",
                now.repliesAtOnce(),
                new Wishes(now.rhythm(), true, now.automatic()))),
        choice(
            "following.automatic",
            option(
                "following.automatic.on",
                now.automatic(),
                new Wishes(now.rhythm(), now.repliesAtOnce(), true)),
            option(
                "following.automatic.off",
                !now.automatic(),
                new Wishes(now.rhythm(), now.repliesAtOnce(), false))));
    return card;
  }

  private static Div choice(String key, Component... options) {
    Paragraph label = new Paragraph(CurrentLanguage.text(key));
    Div row = new Div(options);
    row.addClassName("opinions");
    row.getElement().setAttribute("role", "group").setAttribute("aria-label", label.getText());
    return new Div(label, row);
  }

  private NativeButton option(String key, boolean on, Wishes wished) {
    NativeButton option =
        new NativeButton(
            CurrentLanguage.text(key),
            _ -> {
              follows.wish(residents.reader(), wished);
              Refusals.say(CurrentLanguage.text("following.wishes.kept"));
              show();
            });
    option.addClassName("chip");
    option.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    return option;
  }
}
