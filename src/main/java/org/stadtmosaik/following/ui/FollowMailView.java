package org.stadtmosaik.following.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.following.FollowMail;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * The page to which the question by mail leads: digests come by mail once somebody says so here,
 * since programs that look links up shall start nothing.
 */
@Route(value = "following/mail/:token", layout = ResidentLayout.class)
@AnonymousAllowed
public class FollowMailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient FollowMail mail;

  FollowMailView(FollowMail mail) {
    this.mail = mail;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    if (!mail.isValid(token)) {
      throw new NotFoundException();
    }
    NativeButton yes =
        new NativeButton(CurrentLanguage.text("following.confirm.yes"), _ -> confirm(token));
    yes.addClassNames("btn", "wide");
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("following.confirm.title"))
            .lead(CurrentLanguage.text("following.confirm.lead")),
        yes);
  }

  private void confirm(String token) {
    boolean kept = mail.confirm(token);
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("following.confirm.title")),
        new Notice(
            Notice.Tone.INFO,
            CurrentLanguage.text(kept ? "following.confirm.done" : "following.confirm.late")));
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("following.confirm.title");
  }
}
