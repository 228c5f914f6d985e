package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which original each translation was made from; every method gives what takes it back. */
final class Notes {

  private final ObjectNode notes;

  Notes(ObjectNode notes) {
    this.notes = notes;
  }

  Edit mark(Edit.Mark mark) {
    String old = hash(mark.text(), mark.language());
    ObjectNode all = object(notes, "translated");
    ObjectNode text = object(all, mark.text());
    if (mark.hash() == null) {
      text.remove(mark.language());
      if (text.isEmpty()) {
        all.remove(mark.text());
      }
      if (all.isEmpty()) {
        notes.remove("translated");
      }
    } else {
      text.put(mark.language(), mark.hash());
    }
    return new Edit.Mark(mark.text(), mark.language(), old);
  }

  /**
   * A translation that was written now is of the original as it is now; one that stayed while the
   * original changed is of the original before.
   */
  List<Edit> follow(List<DocumentText> before, List<DocumentText> after, String original) {
    Map<String, DocumentText> old = new LinkedHashMap<>();
    before.forEach(text -> old.put(text.key(), text));
    Map<String, DocumentText> now = new LinkedHashMap<>();
    after.forEach(text -> now.put(text.key(), text));
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<Edit> back = new ArrayList<>();
    for (String key : keys) {
      Map<String, String> was = values(old.get(key));
      Map<String, String> is = values(now.get(key));
      if (!was.equals(is)) {
        back.addAll(follow(key, was, is, original));
      }
    }
    return back;
  }

  private List<Edit> follow(
      String key, Map<String, String> was, Map<String, String> is, String original) {
    List<Edit> back = new ArrayList<>();
    @Nullable String before = was.get(original);
    @Nullable String after = is.get(original);
    Set<String> tags = new LinkedHashSet<>(was.keySet());
    tags.addAll(is.keySet());
    tags.remove(original);
    for (String tag : tags) {
      boolean rewritten = !Objects.equals(was.get(tag), is.get(tag));
      String known = hash(key, tag);
      String hash = known;
      if (rewritten) {
        hash = after == null || !is.containsKey(tag) ? null : QuestionnaireDocument.hash(after);
      } else if (known == null && before != null && after != null && !before.equals(after)) {
        hash = QuestionnaireDocument.hash(before);
      }
      if (rewritten || !Objects.equals(hash, known)) {
        mark(new Edit.Mark(key, tag, hash));
        back.add(new Edit.Mark(key, tag, known));
      }
    }
    return back;
  }

  private static Map<String, String> values(@Nullable DocumentText text) {
    return text == null ? Map.of() : text.values();
  }

  List<Edit> forget(Set<String> addresses) {
    List<Edit> back = new ArrayList<>();
    for (String text : texts()) {
      if (addresses.contains(text.substring(0, text.indexOf('#')))) {
        for (Map.Entry<String, JsonNode> each : List.copyOf(all().path(text).properties())) {
          back.add(mark(new Edit.Mark(text, each.getKey(), null)));
        }
      }
    }
    return back;
  }

  /** Everything about the element and what is in it. */
  void rename(String from, String to) {
    for (String text : texts()) {
      if (text.startsWith(from + "#") || text.startsWith(from + "/")) {
        JsonNode value = all().remove(text);
        all().set(to + text.substring(from.length()), value);
      }
    }
  }

  private @Nullable String hash(String text, String language) {
    return notes.path("translated").path(text).path(language).stringValue(null);
  }

  private List<String> texts() {
    return notes.has("translated") ? List.copyOf(all().propertyNames()) : List.of();
  }

  private ObjectNode all() {
    return object(notes, "translated");
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
  }
}
