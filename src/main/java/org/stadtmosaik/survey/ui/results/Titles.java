package org.stadtmosaik.survey.ui.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.definition.Definition;

/** What the questions of a survey are called, by their codes. */
final class Titles {

  private final Map<String, LocalizedText> titles = new LinkedHashMap<>();

  Titles(Definition definition) {
    definition.questions().forEach(question -> titles.put(question.code(), question.title()));
  }

  /** In the reader's language; the code itself for what only older versions asked. */
  String of(String code) {
    LocalizedText title = titles.get(code);
    return title == null ? code : title.in(CurrentLanguage.get()).text();
  }
}
