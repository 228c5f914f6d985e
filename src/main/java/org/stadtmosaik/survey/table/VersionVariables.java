package org.stadtmosaik.survey.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.AnswerForms;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Piping;
import org.stadtmosaik.survey.definition.QuestionType;

/** The columns that one version of a survey needs. */
final class VersionVariables {

  private final int version;
  private final Definition definition;
  private final Set<Language> languages = new LinkedHashSet<>();
  private final List<Variable> variables = new ArrayList<>();

  private VersionVariables(int version, Definition definition) {
    this.version = version;
    this.definition = definition;
    languages.add(new Language(definition.original()));
    definition.languages().forEach(tag -> languages.add(new Language(tag)));
    languages.addAll(Language.shipped());
  }

  static List<Variable> of(int version, Definition definition) {
    return new VersionVariables(version, definition).list();
  }

  private List<Variable> list() {
    meta(Names.VERSION, Map.of());
    meta(Names.WEEK, Map.of());
    meta(Names.LANGUAGE, Map.of());
    meta(Names.CHANNEL, words("surveyexport.channel.", "web", "paper", "telephone", "personal"));
    meta(Names.ROLE, words("surveyexport.role.", "lead", "moderator", "administrator"));
    definition.questions().forEach(this::question);
    for (Definition.Group group : definition.groups()) {
      if (group.shuffle()) {
        order("pages", group.code(), "", "");
      }
    }
    for (Definition.Group group : definition.groups()) {
      for (Definition.Page page : group.pages()) {
        if (page.shuffle()) {
          order("questions", page.code(), "", "");
        }
      }
    }
    definition
        .questions()
        .filter(question -> AnswerForms.isShuffled(question.form()))
        .forEach(
            question -> order("options", question.code(), question.code(), question.type().word()));
    return variables;
  }

  private void meta(String name, Map<String, LocalizedText> values) {
    add(
        name,
        "",
        "",
        Variable.Kind.META,
        Messages.inAll("surveyexport.column." + name.substring("meta__".length())),
        values,
        false);
  }

  private void order(String kind, String code, String question, String type) {
    add(
        Names.order(kind, code),
        question,
        type,
        Variable.Kind.ORDER,
        Messages.inAll("surveyexport.order." + kind, code),
        Map.of(),
        false);
  }

  private void question(Question question) {
    switch (question.form()) {
      case AnswerForm.Choice choice when !choice.multiple() -> {
        value(question, options(choice.options()));
        others(question, choice.options());
      }
      case AnswerForm.Choice choice -> {
        boolean ranks = question.type() == QuestionType.RANKING;
        for (Option option : choice.options()) {
          part(
              question,
              option.code(),
              ranks ? Variable.Kind.RANK : Variable.Kind.CHOSEN,
              option.label(),
              ranks ? Map.of() : yesAndNo());
        }
        others(question, choice.options());
      }
      case AnswerForm.Matrix matrix -> {
        for (Definition.Row row : matrix.rows()) {
          part(question, row.code(), Variable.Kind.ROW, row.label(), options(matrix.columns()));
        }
      }
      case AnswerForm.Places places -> {
        Map<String, LocalizedText> areas = new LinkedHashMap<>();
        places.areas().forEach(area -> areas.put(area.code(), area.label()));
        value(question, areas);
      }
      case AnswerForm.Scale scale -> {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        scale.labels().forEach((number, label) -> labels.put(number.toString(), label));
        if (scale.ends() != null) {
          labels.putIfAbsent(Integer.toString(scale.from()), scale.ends().low());
          labels.putIfAbsent(Integer.toString(scale.to()), scale.ends().high());
        }
        value(question, labels);
      }
      case AnswerForm.Photo _, AnswerForm.Agreement _ -> value(question, yesAndNo());
      case AnswerForm.Information _ -> {
        // Nothing was answered.
      }
      default -> value(question, Map.of());
    }
  }

  private void value(Question question, Map<String, LocalizedText> values) {
    add(
        question.code(),
        question.code(),
        question.type().word(),
        Variable.Kind.VALUE,
        plain(question.title()),
        values,
        question.declinable());
  }

  private void part(
      Question question,
      String code,
      Variable.Kind kind,
      LocalizedText label,
      Map<String, LocalizedText> values) {
    add(
        Names.part(question.code(), code),
        question.code(),
        question.type().word(),
        kind,
        both(plain(question.title()), plain(label)),
        values,
        question.declinable());
  }

  private void others(Question question, List<Option> options) {
    for (Option option : options) {
      if (option.other()) {
        add(
            Names.words(question.code(), option.code()),
            question.code(),
            question.type().word(),
            Variable.Kind.WORDS,
            both(plain(question.title()), plain(option.label())),
            Map.of(),
            false);
      }
    }
  }

  private void add(
      String name,
      String question,
      String type,
      Variable.Kind kind,
      LocalizedText meaning,
      Map<String, LocalizedText> values,
      boolean declinable) {
    variables.add(
        new Variable(name, question, type, kind, meaning, values, declinable, version, version));
  }

  private static Map<String, LocalizedText> options(List<Option> options) {
    Map<String, LocalizedText> labels = new LinkedHashMap<>();
    options.forEach(option -> labels.put(option.code(), plain(option.label())));
    return labels;
  }

  private static Map<String, LocalizedText> yesAndNo() {
    Map<String, LocalizedText> values = new LinkedHashMap<>();
    values.put("1", Messages.inAll("surveyexport.value.yes"));
    values.put("0", Messages.inAll("surveyexport.value.no"));
    return values;
  }

  private static Map<String, LocalizedText> words(String beginning, String... codes) {
    Map<String, LocalizedText> values = new LinkedHashMap<>();
    for (String code : codes) {
      values.put(code, Messages.inAll(beginning + code));
    }
    return values;
  }

  private static LocalizedText plain(LocalizedText text) {
    return Piping.unfilled(text);
  }

  /** Question and part in every language that has either of them. */
  private LocalizedText both(LocalizedText question, LocalizedText part) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      if (question.texts().containsKey(language.tag())
          || part.texts().containsKey(language.tag())) {
        texts.put(language.tag(), question.in(language).text() + ": " + part.in(language).text());
      }
    }
    return new LocalizedText(texts);
  }
}
