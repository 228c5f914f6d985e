package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What two people did to the same thing without knowing of each other.
 *
 * @param address where
 * @param field what of it; empty if it is the element as a whole
 * @param mine the value that comes second
 * @param theirs the value that is there
 */
public record Overlap(
    String address, String field, @Nullable JsonNode mine, @Nullable JsonNode theirs) {

  /** The first of them; empty if both edits can be carried out one after the other. */
  public static Optional<Overlap> between(Edit mine, Edit theirs) {
    for (Edit own : single(mine)) {
      for (Edit other : single(theirs)) {
        Overlap found = found(own, other);
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The edit for a document in which others have given new codes in the meantime. */
  public static Edit follow(Edit mine, Edit theirs) {
    Edit followed = mine;
    for (Edit other : single(theirs)) {
      if (other instanceof Edit.Rename(String address, String code)) {
        followed = renamed(followed, address, code);
      }
    }
    return followed;
  }

  private static List<Edit> single(Edit edit) {
    if (!(edit instanceof Edit.Several several)) {
      return List.of(edit);
    }
    List<Edit> all = new ArrayList<>();
    several.edits().forEach(each -> all.addAll(single(each)));
    return all;
  }

  private static @Nullable Overlap found(Edit own, Edit other) {
    if (own instanceof Edit.Put mine && other instanceof Edit.Put theirs) {
      boolean same = mine.address().equals(theirs.address());
      boolean agreed =
          mine.field().equals(theirs.field())
              && java.util.Objects.equals(mine.value(), theirs.value());
      return same && !agreed && touches(mine.field(), theirs.field())
          ? new Overlap(mine.address(), mine.field(), mine.value(), theirs.value())
          : null;
    }
    String removed = own instanceof Edit.Remove remove ? remove.address() : null;
    if (removed != null && isIn(changed(other), removed)) {
      return new Overlap(removed, "", null, null);
    }
    // By their number they would be others than were meant.
    String list = own instanceof Edit.Mark ? "" : validations(changed(own));
    boolean shifted =
        !list.isEmpty()
            && (other instanceof Edit.Insert
                || other instanceof Edit.Remove
                || other instanceof Edit.Move)
            && list.equals(validations(changed(other)));
    return shifted ? new Overlap(list, "", null, null) : null;
  }

  private static String changed(Edit edit) {
    return switch (edit) {
      case Edit.Put put -> put.address();
      case Edit.Insert insert -> insert.parent();
      case Edit.Remove remove -> remove.address();
      case Edit.Move move -> move.address();
      case Edit.Rename rename -> rename.address();
      case Edit.Mark _, Edit.Several _ -> "";
    };
  }

  private static boolean isIn(String address, String element) {
    return address.equals(element) || address.startsWith(element + "/");
  }

  private static String validations(String address) {
    int at = address.indexOf("/valid");
    return at < 0 ? "" : address.substring(0, at);
  }

  private static boolean touches(String field, String other) {
    return field.equals(other) || field.startsWith(other + ".") || other.startsWith(field + ".");
  }

  private static Edit renamed(Edit edit, String from, String code) {
    String to = from.substring(0, from.lastIndexOf(':') + 1) + code;
    return switch (edit) {
      case Edit.Put put -> new Edit.Put(named(put.address(), from, to), put.field(), put.value());
      case Edit.Insert insert ->
          new Edit.Insert(named(insert.parent(), from, to), insert.index(), insert.element());
      case Edit.Remove remove -> new Edit.Remove(named(remove.address(), from, to));
      case Edit.Move move ->
          new Edit.Move(
              named(move.address(), from, to), named(move.parent(), from, to), move.index());
      case Edit.Rename rename -> new Edit.Rename(named(rename.address(), from, to), rename.code());
      case Edit.Mark mark ->
          new Edit.Mark(named(mark.text(), from, to), mark.language(), mark.hash());
      case Edit.Several several ->
          new Edit.Several(
              several.edits().stream().map(each -> renamed(each, from, code)).toList());
    };
  }

  private static String named(String address, String from, String to) {
    boolean meant =
        address.equals(from) || address.startsWith(from + "/") || address.startsWith(from + "#");
    return meant ? to + address.substring(from.length()) : address;
  }
}
