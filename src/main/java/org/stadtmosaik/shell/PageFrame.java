package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;

/** What both layouts have: the brand, the way past the navigation, and the place of the page. */
final class PageFrame implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Main main = new Main();
  private boolean opened;
  private @Nullable HasElement content;

  PageFrame() {
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
  }

  Main main() {
    return main;
  }

  void show(@Nullable HasElement content) {
    main.removeAll();
    this.content = content;
    if (content != null) {
      content.getElement().getComponent().ifPresent(component -> main.add((Component) component));
    }
  }

  /** Whose page is shown, if it is a commune's. */
  Optional<CommuneId> commune() {
    return content instanceof CommunePage page ? page.commune() : Optional.empty();
  }

  /** After a step within the portal the reader's place is the new page, not the old link. */
  void settle() {
    if (opened) {
      main.getElement().executeJs("this.focus({preventScroll: true})");
    }
    opened = true;
  }

  static Anchor skipLink() {
    Anchor skip = new Anchor("#main", CurrentLanguage.text("shell.skip"));
    skip.setRouterIgnore(true);
    skip.addClassName("skip");
    // The base address of the page is the portal's root, so the bare fragment would leave the page.
    skip.getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault();"
                + " document.getElementById('main').focus(); })");
    return skip;
  }
}
