package org.stadtmosaik.survey.transfer.xlsform;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.expression.Names;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.Reference;

/** What the names of an XLSForm stand for; a point is the question itself. */
final class FormNames implements Names {

  private final Map<String, Reference> known = new HashMap<>();
  private Map<String, String> columns = Map.of();
  private @Nullable String self;

  void define(String name, Reference reference) {
    known.put(name, reference);
  }

  /** Whose rules are read from now on. */
  FormNames at(String name) {
    self = name;
    columns = Map.of();
    return this;
  }

  /** Whose choice's filter is read, with what stands in the columns of that choice. */
  FormNames at(String name, Map<String, String> choice) {
    self = name;
    columns = choice;
    return this;
  }

  @Override
  public Reference find(String name) throws NotConvertedException {
    if (columns.containsKey(name)) {
      return new Reference.Fixed(columns.getOrDefault(name, ""));
    }
    Reference reference = known.get(name.equals(".") && self != null ? self : name);
    if (reference == null) {
      throw new NotConvertedException("name", name);
    }
    return reference;
  }
}
