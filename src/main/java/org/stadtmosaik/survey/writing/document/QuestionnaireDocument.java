package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A survey while it is being written: a definition of schema 1 that may be unfinished, and notes
 * that a definition has no place for. Never changes; an edit makes another document.
 */
public final class QuestionnaireDocument {

  /** Of a definition as JSON, in UTF-16 units; published ones may have 1 MB. */
  public static final int LARGEST = 2_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(60).build())
                  .build())
          .build();
  private static final int HASH_BYTES = 6;

  private final ObjectNode definition;
  private final ObjectNode notes;

  /**
   * @throws DomainException if two things have the same code, or something has none
   */
  public QuestionnaireDocument(ObjectNode definition, ObjectNode notes) {
    this.definition = definition.deepCopy();
    this.notes = notes.deepCopy();
    Codes.of(this.definition);
  }

  /** What an edit has led to, which is nobody else's any more. */
  private QuestionnaireDocument(Workbench edited) {
    this.definition = edited.definition();
    this.notes = edited.notes();
  }

  /**
   * Reads a definition, finished or not.
   *
   * @throws DomainException if it is no JSON object, too large, or has a code twice
   */
  public static QuestionnaireDocument read(String definition) {
    return read(definition, "{}");
  }

  /** Reads both halves. */
  public static QuestionnaireDocument read(String definition, String notes) {
    if (definition.length() > LARGEST) {
      throw new DomainException("surveybuild.error.large", LARGEST / 1_000_000);
    }
    try {
      if (JSON.readTree(definition) instanceof ObjectNode root
          && JSON.readTree(notes) instanceof ObjectNode aside) {
        return new QuestionnaireDocument(root, aside);
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw new DomainException("surveybuild.error.json");
  }

  /** An empty one: a group with a page on which nothing is yet. */
  public static QuestionnaireDocument blank(
      String code, String title, List<String> languages, String original) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", 1).put("code", code);
    root.putObject("title").put(original, title);
    var tags = root.putArray("languages");
    languages.forEach(tags::add);
    root.put("original", original).put("access", "open");
    ObjectNode group = root.putArray("groups").addObject().put("code", "g1");
    group.putArray("pages").addObject().put("code", "p1").putArray("questions");
    return new QuestionnaireDocument(root, JSON.createObjectNode());
  }

  /** The definition; a copy. */
  public ObjectNode definition() {
    return definition.deepCopy();
  }

  /** {@code translated}, by text and language, is the hash of the original; a copy. */
  public ObjectNode notes() {
    return notes.deepCopy();
  }

  /** The definition, as it is stored and published. */
  public String toJson() {
    return definition.toString();
  }

  /** The notes, as they are stored. */
  public String notesJson() {
    return notes.toString();
  }

  /** The original's tag. */
  public String original() {
    return definition.path("original").stringValue("de");
  }

  /** All languages, the original first. */
  public List<String> languages() {
    List<String> tags = new ArrayList<>(List.of(original()));
    for (JsonNode tag : definition.path("languages")) {
      if (tag.isString() && !tags.contains(tag.stringValue())) {
        tags.add(tag.stringValue());
      }
    }
    return tags;
  }

  /** The element at this address, a copy. */
  public Optional<ObjectNode> element(String address) {
    Tree.Found found = new Tree(definition).find(Address.of(address));
    return Optional.ofNullable(found).map(it -> it.node().deepCopy());
  }

  /** Every element, in reading order. */
  public List<DocumentElement> elements() {
    List<DocumentElement> elements = new ArrayList<>();
    new Tree(definition)
        .each((address, node) -> elements.add(new DocumentElement(address.toString(), node)));
    return elements;
  }

  /**
   * Where an element is.
   *
   * @throws DomainException if there is none of this address
   */
  public DocumentPlace place(String address) {
    Tree.Found found = new Tree(definition).require(address);
    int siblings = found.list() == null ? 1 : found.list().size();
    return new DocumentPlace(found.parent().toString(), found.listName(), found.index(), siblings);
  }

  /** Every text in reading order, also those that are missing in some languages. */
  public List<DocumentText> texts() {
    List<DocumentText> texts = new ArrayList<>();
    new Tree(definition).each((address, node) -> texts.addAll(Texts.of(address, node)));
    return texts;
  }

  /** The texts of one element; none if it is not there. */
  public List<DocumentText> texts(String address) {
    Address parsed = Address.of(address);
    Tree.Found found = new Tree(definition).find(parsed);
    return found == null ? List.of() : Texts.of(parsed, found.node());
  }

  /** Whether there is an original of this text and nothing in this language. */
  public boolean isMissing(DocumentText text, String tag) {
    return !text.in(original()).isEmpty() && text.in(tag).isEmpty();
  }

  /** Whether the translation was made from another original than there is now. */
  public boolean isStale(DocumentText text, String tag) {
    String original = text.in(original());
    String hash = translatedFrom(text, tag);
    return hash != null
        && !original.isEmpty()
        && !text.in(tag).isEmpty()
        && !hash.equals(hash(original));
  }

  private @Nullable String translatedFrom(DocumentText text, String tag) {
    return notes.path("translated").path(text.key()).path(tag).stringValue(null);
  }

  /** How far each language is, without the original. */
  public Map<String, TranslationCount> translations() {
    List<DocumentText> texts =
        texts().stream().filter(text -> !text.in(original()).isEmpty()).toList();
    Map<String, TranslationCount> counts = new LinkedHashMap<>();
    for (String tag : languages()) {
      if (!tag.equals(original())) {
        int missing = (int) texts.stream().filter(text -> isMissing(text, tag)).count();
        int stale = (int) texts.stream().filter(text -> isStale(text, tag)).count();
        counts.put(tag, new TranslationCount(texts.size(), missing, stale));
      }
    }
    return counts;
  }

  /**
   * Carries out an edit on a copy.
   *
   * @throws DomainException if what is edited is not there, or a code is taken
   * @throws IllegalArgumentException if nobody could mean it: a page in a question, another path
   */
  public Applied apply(Edit edit) {
    Workbench copy = new Workbench(definition.deepCopy(), notes.deepCopy());
    Edit inverse = copy.apply(edit);
    return new Applied(new QuestionnaireDocument(copy), inverse);
  }

  /** What notes keep of an original: the first 12 hexadecimal digits of its SHA-256. */
  public static String hash(String original) {
    byte[] bytes = Sha256.of(original);
    return HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuestionnaireDocument document
        && definition.equals(document.definition)
        && notes.path("translated").equals(document.notes.path("translated"));
  }

  @Override
  public int hashCode() {
    return definition.hashCode();
  }
}
