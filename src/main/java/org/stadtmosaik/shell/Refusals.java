package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.stadtmosaik.shared.DomainException;

/** Says a refusal at the foot of the page, without interrupting who is reading or typing. */
public final class Refusals {

  private Refusals() {}

  /** The refusal's sentence; it stays until the person closes it. */
  public static void show(DomainException refusal) {
    say(refusal.in(CurrentLanguage.get()));
  }

  /** That something failed on our side, with the id under which the log has it. */
  public static void showFailure(String reference) {
    say(CurrentLanguage.text("shell.failure.here", reference));
  }

  /** Any sentence that is already in the reader's language. */
  public static void say(String sentence) {
    Notification notification = new Notification();
    notification.setPosition(Notification.Position.BOTTOM_CENTER);
    // No time limit: people read at different speeds (WCAG 2.2.1).
    notification.setDuration(0);
    Span text = new Span(sentence);
    text.addClassName("toast-text");
    NativeButton close =
        new NativeButton(CurrentLanguage.text("shell.close"), click -> notification.close());
    close.addClassName("toast-close");
    Span toast = new Span(text, close);
    toast.addClassName("toast");
    notification.add(toast);
    notification.open();
  }
}
