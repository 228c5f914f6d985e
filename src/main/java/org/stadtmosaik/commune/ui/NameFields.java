package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.commune.CommuneProfiles;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;

/** A name in every language of the portal, side by side. */
class NameFields extends Div {

  private static final long serialVersionUID = 1L;

  private final Map<String, Field> fields = new LinkedHashMap<>();

  NameFields(Map<String, String> texts) {
    addClassName("names");
    for (Language language : Language.shipped()) {
      Field field = new Field(language.nameIn(CurrentLanguage.get()), "");
      field.fill(texts.getOrDefault(language.tag(), ""));
      field
          .input()
          .getElement()
          .setAttribute("lang", language.tag())
          .setAttribute("dir", "auto")
          .setAttribute("maxlength", String.valueOf(CommuneProfiles.LONGEST_NAME))
          .setAttribute("autocomplete", "off");
      fields.put(language.tag(), field);
      add(field);
    }
  }

  /** What stands in the fields, the empty ones too. */
  LocalizedText value() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((tag, field) -> texts.put(tag, field.value()));
    return new LocalizedText(texts);
  }

  /** The name in the reader's language, else in the first that has one. */
  Optional<String> shown() {
    String own = fields.get(CurrentLanguage.get().tag()).value();
    return own.isBlank()
        ? fields.values().stream().map(Field::value).filter(it -> !it.isBlank()).findFirst()
        : Optional.of(own);
  }

  void onChange(Runnable listener) {
    fields
        .values()
        .forEach(field -> field.input().addValueChangeListener(change -> listener.run()));
  }

  void refuse(String sentence) {
    fields.values().iterator().next().refuse(sentence);
  }

  void accept() {
    fields.values().forEach(Field::accept);
  }
}
