package org.stadtmosaik.commune.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/**
 * Something that a commune has one of, from a file: what there is, another in its place, or none.
 * Kept at once.
 *
 * @param <T> what there is
 */
abstract class KeptField<T> extends Div {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final transient Runnable removal;
  private final Div shown = new Div();
  private final Div said = new Div();

  /**
   * @param what it is, as the texts' keys name it
   * @param shownAs the style of what is shown
   * @param removal takes the present one away
   */
  KeptField(String what, String shownAs, Runnable removal) {
    this.what = what;
    this.removal = removal;
    shown.addClassName(shownAs);
    said.getElement().setAttribute("aria-live", "polite");
  }

  /** How the present one looks. */
  abstract Component picture(T present);

  /** Begins with the present one. */
  void build(SingleUpload upload, Optional<T> present) {
    upload.setDropAllowed(true);
    add(shown, upload, said);
    show(present);
  }

  void kept(T fresh) {
    show(Optional.of(fresh));
    say(Notice.Tone.SENT, text("commune.settings." + what + ".kept"));
  }

  /** Leaves the present one as it is. */
  void refused(String sentence) {
    say(Notice.Tone.ERROR, sentence);
  }

  private void show(Optional<T> present) {
    shown.removeAll();
    present.ifPresentOrElse(
        it -> shown.add(picture(it), removeButton()),
        () -> shown.add(new Paragraph(text("commune.settings." + what + ".none"))));
  }

  private NativeButton removeButton() {
    NativeButton remove =
        new NativeButton(text("commune.settings." + what + ".remove"), _ -> remove());
    remove.addClassNames("btn", "plain", "small", "danger");
    remove.getElement().setAttribute("type", "button");
    return remove;
  }

  private void remove() {
    removal.run();
    show(Optional.empty());
    say(Notice.Tone.SENT, text("commune.settings." + what + ".removed"));
  }

  private void say(Notice.Tone tone, String sentence) {
    said.removeAll();
    said.add(new Notice(tone, sentence));
  }
}
