package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A text in every language of the portal: side by side, or, where it has a name, the reader's own
 * first and the others folded away.
 */
public class TextsField extends Div {

  private static final long serialVersionUID = 1L;

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final NativeDetails others = new NativeDetails();
  private String first = Language.shipped().getFirst().tag();

  /**
   * @param texts by tag, as far as there are any
   * @param rows how many lines are seen; one for a single line
   * @param longest how many characters there may be
   */
  public TextsField(Map<String, String> texts, int rows, int longest) {
    addClassName("names");
    for (Language language : Language.shipped()) {
      String name = language.nameIn(CurrentLanguage.get());
      Field field = rows == 1 ? new Field(name, "") : Field.lines(name, "", rows);
      field.fill(texts.getOrDefault(language.tag(), "")).longest(longest);
      field
          .input()
          .getElement()
          .setAttribute("lang", language.tag())
          .setAttribute("dir", "auto")
          .setAttribute("autocomplete", "off");
      fields.put(language.tag(), field);
      add(field);
    }
  }

  /** Names the whole, with a sentence of help. */
  public TextsField named(String label, String hint) {
    Span caption = new Span(label);
    caption.addClassName("label");
    caption.setId("texts-" + UUID.randomUUID());
    Span help = new Span(hint);
    help.addClassNames("soft", "small");
    Div head = new Div(caption, help);
    head.addClassName("texts-head");
    addComponentAsFirst(head);
    fold();
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", caption.getId().orElseThrow());
    return this;
  }

  private void fold() {
    String own = CurrentLanguage.get().base().tag();
    first = fields.containsKey(own) ? own : first;
    Div rest = new Div();
    rest.addClassName("names");
    fields.forEach((tag, field) -> {
      if (!tag.equals(first)) {
        rest.add(field);
        others.setOpen(others.isOpen() || !field.value().isEmpty());
      }
    });
    others.setSummaryText(CurrentLanguage.text("shell.languages.more"));
    others.setContent(rest);
    others.addClassName("texts-more");
    add(others);
    addClassName("folded");
  }

  /** What stands in the fields, the empty ones too. */
  public LocalizedText value() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((tag, field) -> texts.put(tag, field.value()));
    return new LocalizedText(texts);
  }

  /**
   * What was written; empty if nothing was. The reader's own language counts as the original, if
   * there is something in it.
   */
  public Optional<LocalizedText> written() {
    Map<String, String> texts = new LinkedHashMap<>();
    String own = CurrentLanguage.get().base().tag();
    Optional.ofNullable(fields.get(own)).ifPresent(field -> texts.put(own, field.value()));
    fields.forEach((tag, field) -> texts.putIfAbsent(tag, field.value()));
    texts.values().removeIf(String::isBlank);
    return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
  }

  /** The text in the reader's language, else in the first that has one. */
  public Optional<String> shown() {
    String own = fields.get(CurrentLanguage.get().tag()).value();
    return own.isBlank()
        ? fields.values().stream().map(Field::value).filter(it -> !it.isBlank()).findFirst()
        : Optional.of(own);
  }

  public void onChange(Runnable listener) {
    fields
        .values()
        .forEach(field -> field.input().addValueChangeListener(change -> listener.run()));
  }

  /** Keeps what is typed in the browser's tab, until it has been used. */
  public TextsField kept(Kept kept, String part) {
    fields.forEach((tag, field) -> kept.in(field.input(), part + "/" + tag));
    kept.whenThere(others, () -> others.setOpen(true));
    return this;
  }

  public void refuse(String sentence) {
    fields.get(first).refuse(sentence);
  }

  public void accept() {
    fields.values().forEach(Field::accept);
  }
}
