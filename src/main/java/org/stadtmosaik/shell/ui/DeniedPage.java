package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * A page that this person may not enter. To anybody but staff it does not exist; a colleague is
 * told that the role is missing.
 */
@AnonymousAllowed
@ParentLayout(ResidentLayout.class)
public class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;
  private static final String SIGN_IN = "staff/sign-in";

  private final transient ObjectProvider<ActorProvider> actors;

  public DeniedPage(ObjectProvider<ActorProvider> actors) {
    super(false);
    this.actors = actors;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    boolean staff =
        actors.stream().findFirst().map(ActorProvider::current).orElseGet(Actor.Anonymous::new)
            instanceof Actor.Staff;
    if (staff) {
      show(
          Drawing.MISSING,
          CurrentLanguage.text("shell.refused.title"),
          CurrentLanguage.text("shared.error.forbidden"),
          home());
      return 403;
    }
    Anchor signIn = new Anchor(SIGN_IN, CurrentLanguage.text("shell.denied.signIn"));
    Paragraph forStaff =
        new Paragraph(new Span(CurrentLanguage.text("shell.denied.staff")), new Span(" "), signIn);
    forStaff.addClassName("soft");
    show(
        Drawing.MISSING,
        CurrentLanguage.text("shell.missing.title"),
        CurrentLanguage.text("shell.missing.text"),
        home(),
        forStaff);
    return 404;
  }
}
