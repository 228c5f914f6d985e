package org.stadtmosaik.survey.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition;

/**
 * The columns of a survey over all of its versions. They come from the definitions, never from the
 * responses, so that the same survey always has the same columns; a new version can only add some.
 */
public final class Variables {

  private final List<Variable> list;
  private final Map<String, Integer> places = new HashMap<>();

  private Variables(List<Variable> list) {
    this.list = List.copyOf(list);
    list.forEach(variable -> places.put(variable.name(), places.size()));
  }

  /**
   * The columns of these versions.
   *
   * @param versions all that were ever published, by number
   */
  public static Variables of(SortedMap<Integer, Definition> versions) {
    List<Variable> all = new ArrayList<>();
    versions.forEach((number, definition) -> {
      int next = 0;
      for (Variable variable : VersionVariables.of(number, definition)) {
        int known = indexOf(all, variable.name());
        if (known < 0) {
          // Where the version has it: behind what comes before it there.
          all.add(next, variable);
        } else {
          all.set(known, all.get(known).and(variable));
          next = known;
        }
        next++;
      }
    });
    return new Variables(all);
  }

  private static int indexOf(List<Variable> variables, String name) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  public List<Variable> list() {
    return list;
  }

  int size() {
    return list.size();
  }

  /** The place of a column, or -1. */
  int place(String name) {
    return places.getOrDefault(name, -1);
  }

  /** The columns, with their meaning in every shipped language. */
  public List<Column> columns() {
    return list.stream()
        .map(variable -> new Column(variable.name(), everywhere(variable.meaning())))
        .toList();
  }

  /** The meanings for a reader of this language, in the order of the columns. */
  public List<String> titles(Language reader) {
    return list.stream().map(variable -> variable.meaning().in(reader).text()).toList();
  }

  private static LocalizedText everywhere(LocalizedText text) {
    Map<String, String> texts = new LinkedHashMap<>(text.texts());
    for (Language language : Language.shipped()) {
      texts.putIfAbsent(language.tag(), text.in(language).text());
    }
    return new LocalizedText(texts);
  }
}
