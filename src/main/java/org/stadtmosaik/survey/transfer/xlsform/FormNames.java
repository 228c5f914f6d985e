package org.stadtmosaik.survey.transfer.xlsform;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /** From now on these options are none of the question's. */
  void withdraw(String name, Set<String> codes) {
    known.computeIfPresent(
        name,
        (_, reference) -> {
          Map<String, String> left = new HashMap<>(reference.options());
          left.values().removeAll(codes);
          return switch (reference) {
            case Reference.Single single ->
                new Reference.Single(single.variable(), single.kind(), left);
            case Reference.Many many -> new Reference.Many(many.variable(), left);
            default -> reference;
          };
        });
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
    Reference reference = known.get(name.equals(".") && self != null ? self : name);
    if (reference == null) {
      throw new NotConvertedException("name", name);
    }
    return reference;
  }

  /** In a filter, a column; a question may be called the same, and is then written in braces. */
  @Override
  public Reference findBare(String name) throws NotConvertedException {
    String column = columns.get(FormTable.column(name));
    return column == null ? find(name) : new Reference.Fixed(column);
  }
}
