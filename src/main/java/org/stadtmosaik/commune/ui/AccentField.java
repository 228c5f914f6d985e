package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.stadtmosaik.commune.AccentColour;
import org.stadtmosaik.commune.AccentShades;
import org.stadtmosaik.commune.AccentShades.Shades;
import org.stadtmosaik.commune.AccentShades.Theme;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Notice;

/** A colour, and at once whether it can be read: in figures, in a sentence, and to look at. */
class AccentField extends Div {

  private static final long serialVersionUID = 1L;
  private static final String PORTALS_OWN = "#0b5d5b";

  private final Field written =
      new Field(
          CurrentLanguage.text("commune.settings.accent.label"),
          CurrentLanguage.text("commune.settings.accent.hint"));
  private final Input picked = new Input();
  private final Div check = new Div();

  AccentField(String colour) {
    addClassName("accent");
    picked.setType("color");
    picked.addClassName("swatch");
    picked.setAriaLabel(CurrentLanguage.text("commune.settings.accent.pick"));
    picked.setValue(colour.isEmpty() ? PORTALS_OWN : colour);
    picked.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        take(change.getValue());
      }
    });
    written.fill(colour);
    written.input().addClassName("code");
    written
        .input()
        .getElement()
        .setAttribute("dir", "ltr")
        .setAttribute("maxlength", "7")
        .setAttribute("autocomplete", "off")
        .setAttribute("spellcheck", "false");
    written.whileTyping(this::look);
    written.beside(picked);
    check.addClassName("accent-check");
    check.getElement().setAttribute("aria-live", "polite");
    add(written, check);
    look();
  }

  String value() {
    return written.value();
  }

  void refuse(String sentence) {
    written.refuse(sentence);
  }

  void accept() {
    written.accept();
  }

  private void take(String colour) {
    written.fill(colour);
    look();
  }

  private void look() {
    written.accept();
    check.removeAll();
    Optional<AccentColour> colour = AccentColour.read(value());
    if (colour.isEmpty()) {
      if (value().isBlank()) {
        check.add(new Paragraph(CurrentLanguage.text("commune.settings.accent.none")));
      }
      return;
    }
    picked.setValue(colour.get().hex());
    if (AccentShades.canBeRead(colour.get())) {
      check.add(
          new Notice(Notice.Tone.SENT, CurrentLanguage.text("commune.settings.accent.passes")));
    } else {
      check.add(refused(colour.get()));
    }
    Div themes = new Div();
    themes.addClassName("two");
    themes.add(sample(Theme.DAY, Display.LIGHT, colour.get()));
    themes.add(sample(Theme.NIGHT, Display.DARK, colour.get()));
    check.add(themes);
  }

  private Notice refused(AccentColour colour) {
    AccentColour near = AccentShades.nearest(colour);
    Notice notice =
        new Notice(
            Notice.Tone.ERROR,
            CurrentLanguage.text(
                "commune.settings.accent.fails",
                colour.contrast(Theme.DAY.paper()),
                AccentShades.LEAST));
    Span dot = new Span();
    dot.addClassName("dot");
    dot.getStyle().set("background", near.hex());
    NativeButton take =
        new NativeButton(CurrentLanguage.text("commune.settings.accent.take", near.hex()));
    take.addComponentAsFirst(dot);
    take.addClassNames("btn", "quiet", "small");
    take.getElement().setAttribute("type", "button");
    take.addClickListener(click -> take(near.hex()));
    Div actions = new Div(take);
    actions.addClassName("actions");
    notice.add(actions);
    return notice;
  }

  /** A button and a link in the shades of a theme, with the figures of what was checked. */
  private static Div sample(Theme theme, Display display, AccentColour colour) {
    // By day what was asked for is shown as it is, so that one sees why it is refused.
    Shades shades = AccentShades.in(theme, colour);
    AccentColour accent = theme == Theme.DAY ? colour : shades.accent();
    Div sample = new Div();
    sample.addClassName("accent-sample");
    sample.getElement().setAttribute(Display.ATTRIBUTE, display.word());
    Span title = new Span(CurrentLanguage.text(display.labelKey()));
    title.addClassName("strong");
    Span button = new Span(CurrentLanguage.text("commune.settings.accent.button"));
    button.addClassName("btn");
    button.getStyle().set("background", accent.hex()).set("color", shades.ink().hex());
    button.getElement().setAttribute("aria-hidden", "true");
    Span link = new Span(CurrentLanguage.text("commune.settings.accent.link"));
    link.addClassName("sample-link");
    link.getStyle().set("color", accent.hex());
    link.getElement().setAttribute("aria-hidden", "true");
    UnorderedList figures = new UnorderedList();
    figures.addClassName("figures-list");
    figures.add(figure("paper", accent.contrast(theme.paper()), theme.least()));
    figures.add(figure("card", accent.contrast(theme.card()), theme.least()));
    figures.add(figure("ink", accent.contrast(shades.ink()), theme.least()));
    sample.add(title, new Div(button, link), figures);
    return sample;
  }

  private static ListItem figure(String what, double contrast, double least) {
    String key = contrast >= least ? "enough" : "little";
    return new ListItem(
        CurrentLanguage.text(
            "commune.settings.accent." + key,
            CurrentLanguage.text("commune.settings.accent.on." + what),
            // Never rounded up to a figure that would pass.
            Math.floor(contrast * 10) / 10));
  }
}
