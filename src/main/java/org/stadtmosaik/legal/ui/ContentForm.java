package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;

/** The facts once, and the commune's own additions with all languages side by side. */
class ContentForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<Fact, TypedField> facts = new EnumMap<>(Fact.class);
  private final transient Map<LegalPage, Map<Language, TypedField>> texts =
      new EnumMap<>(LegalPage.class);

  ContentForm(LegalContent content) {
    addClassName("stack");
    add(facts(content), texts(content));
  }

  private Div facts(LegalContent content) {
    Div card = card("legal.staff.facts");
    Div grid = new Div();
    grid.addClassName("law-fields");
    for (Fact fact : Fact.values()) {
      String name = CurrentLanguage.text(fact.key());
      TypedField field =
          new TypedField(
              "fact-" + fact.name().toLowerCase(java.util.Locale.ROOT),
              fact.isNeeded() ? CurrentLanguage.text("legal.staff.needed", name) : name,
              CurrentLanguage.text(fact.key() + ".hint"),
              fact.isLong());
      if (fact.isLong()) {
        field.rows(2);
      }
      content.fact(fact).ifPresent(field::fill);
      facts.put(fact, field);
      grid.add(field);
    }
    card.add(grid);
    return card;
  }

  private Div texts(LegalContent content) {
    Div card = card("legal.staff.texts");
    card.add(new Paragraph(CurrentLanguage.text("legal.staff.texts.lead")));
    for (LegalPage page : LegalPage.values()) {
      Map<Language, TypedField> fields = new LinkedHashMap<>();
      Div grid = new Div();
      grid.addClassName("law-languages");
      Optional<LocalizedText> written = Optional.ofNullable(content.texts().get(page));
      for (Language language : Language.shipped()) {
        TypedField field = text(page, language);
        written.map(text -> text.texts().get(language.tag())).ifPresent(field::fill);
        fields.put(language, field);
        grid.add(field);
      }
      texts.put(page, fields);
      NativeDetails folded = new NativeDetails(CurrentLanguage.text(page.key() + ".title"), grid);
      folded.addClassName("fold");
      folded.setOpen(written.isPresent());
      card.add(folded);
    }
    return card;
  }

  private static TypedField text(LegalPage page, Language language) {
    return new TypedField(
            page.word() + "-" + language.tag(), language.nameIn(CurrentLanguage.get()), "", true)
        .rows(4)
        .attribute("lang", language.tag());
  }

  /** What stands in the fields now; blank fields are as if they were not there. */
  LegalContent content() {
    Map<Fact, String> typedFacts = new EnumMap<>(Fact.class);
    facts.forEach((fact, field) -> typedFacts.put(fact, field.value()));
    Map<LegalPage, LocalizedText> typedTexts = new EnumMap<>(LegalPage.class);
    texts.forEach((page, fields) -> {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      fields.forEach((language, field) -> byLanguage.put(language.tag(), field.value()));
      typedTexts.put(page, new LocalizedText(byLanguage));
    });
    return new LegalContent(typedFacts, typedTexts);
  }

  void accept() {
    facts.values().forEach(TypedField::accept);
    texts.values().forEach(fields -> fields.values().forEach(TypedField::accept));
  }

  /** Says at the field what is wrong with it. */
  void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    facts.forEach((fact, field) -> {
      if (fact.name().equals(refusal.field())) {
        field.refuse(sentence);
      }
    });
    texts.forEach((page, fields) -> {
      if (page.name().equals(refusal.field())) {
        longest(fields).refuse(sentence);
      }
    });
  }

  private static TypedField longest(Map<Language, TypedField> fields) {
    return fields.values().stream()
        .max(java.util.Comparator.comparingInt(field -> field.value().length()))
        .orElseThrow();
  }

  private static Div card(String key) {
    Div card = new Div(new H2(CurrentLanguage.text(key)));
    card.addClassNames("card", "stack");
    return card;
  }
}
