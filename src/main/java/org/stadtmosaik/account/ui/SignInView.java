package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/** The staff's sign-in page: one form with both factors. */
@Route(value = SignInView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** Session attribute: the address typed at an attempt that went wrong. */
  public static final String TYPED_EMAIL = "stadtmosaik.typedEmail";

  static final String PATH = "staff/sign-in";

  private final transient ActorProvider actors;
  private final Div news = new Div();
  private final PostForm form;

  public SignInView(ActorProvider actors) {
    this.actors = actors;
    addClassName("page");
    FormField email =
        new FormField("username", text("account.signIn.email"), "").kind("email", "username");
    FormField password =
        new FormField("password", text("account.signIn.password"), "")
            .kind("password", "current-password");
    FormField code =
        new FormField("code", text("account.signIn.code"), text("account.signIn.codeHint"))
            .kind("text", "one-time-code")
            .code("numeric");
    fillTyped(email);
    form = new PostForm(PATH, text("account.signIn.action"), email, password, code);
    Anchor setup = new Anchor(SetupView.PATH, text("account.signIn.setup"));
    setup.addClassName("standalone");
    add(
        new PageHeader(text("account.signIn.title")).lead(text("account.signIn.intro")),
        news,
        new Card(form),
        setup);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (actors.current() instanceof Actor.Staff) {
      event.getUI().getPage().setLocation("staff");
    }
    if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
      news.add(new Notice(Notice.Tone.ERROR, text("account.signIn.failed")));
    }
    if (event.getLocation().getQueryParameters().getParameters().containsKey("wait")) {
      news.add(new Notice(Notice.Tone.KEPT, text("limit.form")));
      form.add(new WorkField());
    }
  }

  @Override
  public String getPageTitle() {
    return text("account.signIn.title");
  }

  private static void fillTyped(FormField email) {
    VaadinRequest request = VaadinRequest.getCurrent();
    WrappedSession session = request == null ? null : request.getWrappedSession(false);
    if (session != null && session.getAttribute(TYPED_EMAIL) instanceof String typed) {
      email.fill(typed);
      session.removeAttribute(TYPED_EMAIL);
    }
  }
}
