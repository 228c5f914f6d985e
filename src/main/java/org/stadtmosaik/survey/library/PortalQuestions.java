package org.stadtmosaik.survey.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions that come with the portal, written for it. */
final class PortalQuestions {

  static final String PREFIX = "portal:";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RESOURCE = "/library/portal.json";
  private static final String AREA = "neighbourhood";
  private static final int CODE_LENGTH = 30;
  private static final List<LibraryQuestion> FIXED = read();

  private PortalQuestions() {}

  /** All of them for a commune, whose neighbourhoods are asked for in one. */
  static List<LibraryQuestion> all(List<NeighbourhoodName> neighbourhoods) {
    List<LibraryQuestion> all = new ArrayList<>(FIXED);
    if (!neighbourhoods.isEmpty()) {
      all.addFirst(neighbourhood(neighbourhoods));
    }
    return all;
  }

  static Optional<LibraryQuestion> byId(String id, List<NeighbourhoodName> neighbourhoods) {
    return all(neighbourhoods).stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** Whether all of these words are in the question, in any of its languages. */
  static boolean matches(LibraryQuestion question, List<String> words) {
    String texts = SearchWords.of(question.question());
    return words.stream().allMatch(texts::contains);
  }

  private static LibraryQuestion neighbourhood(List<NeighbourhoodName> neighbourhoods) {
    ObjectNode question = JSON.createObjectNode();
    question.put("code", AREA).put("type", "single").put("look", "dropdown");
    question.put("declinable", true);
    question.set("title", texts(Messages.inAll("surveylibrary.neighbourhood.title")));
    ArrayNode options = question.putArray("options");
    Set<String> used = new HashSet<>();
    for (NeighbourhoodName each : neighbourhoods) {
      ObjectNode option = options.addObject();
      option.put("code", code(each.name(), used));
      option.set("label", texts(each.name()));
    }
    ObjectNode elsewhere = options.addObject().put("code", "elsewhere");
    elsewhere.set("label", texts(Messages.inAll("surveylibrary.neighbourhood.other")));
    return new LibraryQuestion(PREFIX + AREA, Shelf.PORTAL, Language.GERMAN.tag(), question, 0);
  }

  /** A code made of the name, the same each time as long as the names are. */
  private static String code(LocalizedText name, Set<String> used) {
    String plain =
        Slug.of(name.original(), CODE_LENGTH).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    String stem = plain.matches("[a-z].*") ? plain : plain.isEmpty() ? "area" : "area_" + plain;
    String code = stem;
    for (int number = 2; !used.add(code); number++) {
      code = stem + "_" + number;
    }
    return code;
  }

  private static ObjectNode texts(LocalizedText text) {
    ObjectNode texts = JSON.createObjectNode();
    text.texts().forEach(texts::put);
    return texts;
  }

  private static List<LibraryQuestion> read() {
    try (InputStream in = PortalQuestions.class.getResourceAsStream(RESOURCE)) {
      List<LibraryQuestion> questions = new ArrayList<>();
      for (JsonNode each : JSON.readTree(in)) {
        ObjectNode question = (ObjectNode) each;
        questions.add(
            new LibraryQuestion(
                PREFIX + question.path("code").stringValue(),
                Shelf.PORTAL,
                Language.GERMAN.tag(),
                question,
                0));
      }
      return List.copyOf(questions);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
