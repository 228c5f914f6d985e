package org.stadtmosaik.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.DomainException;

/** Says a refusal at the foot of the page, without interrupting who is reading or typing. */
public final class Refusals {

  private Refusals() {}

  /** The refusal's sentence; it stays until the person closes it, or another one comes. */
  public static void show(DomainException refusal) {
    say(refusal.in(CurrentLanguage.get()));
  }

  /** That something failed on our side, with the id under which the log has it. */
  public static void showFailure(String reference) {
    say(CurrentLanguage.text("shell.failure.here", reference));
  }

  /** Any sentence that is already in the reader's language. */
  public static void say(String sentence) {
    // No time limit: people read at different speeds (WCAG 2.2.1). And no component of Vaadin's,
    // which would weigh 14 kB on every page.
    Span text = new Span(sentence);
    text.addClassName("toast-text");
    Div toast = new Div(text);
    toast.addClassName("toast");
    toast.getElement().setAttribute("role", "alert");
    NativeButton close =
        new NativeButton(CurrentLanguage.text("shell.close"), _ -> toast.removeFromParent());
    close.addClassName("toast-close");
    toast.add(close);
    UI page = UI.getCurrent();
    page.getChildren()
        .filter(it -> it.getElement().getClassList().contains("toast"))
        .toList()
        .forEach(page::remove);
    page.add(toast);
    // Above an open dialog, in browsers that have dialogs.
    toast.getElement().setAttribute("popover", "manual").executeJs("this.showPopover?.()");
  }
}
