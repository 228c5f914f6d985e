package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.account.MailReturnCard;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/** Where a code from a mail is asked for and typed in. Opening it does nothing by itself. */
@Route(value = MailCodeView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class MailCodeView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "recover/mail";

  public MailCodeView(ActorProvider actors) {
    addClassName("page");
    add(new PageHeader(text("mailcode.page.title")).lead(text("mailcode.page.intro")));
    if (actors.current() instanceof Actor.Resident) {
      add(
          new Notice(Notice.Tone.KEPT, text("account.recover.warning.text"))
              .title(text("account.recover.warning.title")));
    }
    add(new MailReturnCard(CurrentLanguage.get(), false));
  }

  @Override
  public String getPageTitle() {
    return text("mailcode.page.title");
  }
}
