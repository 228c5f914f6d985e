package org.stadtmosaik.survey.transfer;

import java.util.List;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The portal's own format: the definition, and where there are notes on it, both in one object,
 * since a definition has no place for them.
 */
final class PortalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(60).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PortalJson() {}

  /** The text of a file. */
  static String write(QuestionnaireDocument document) {
    if (document.notes().isEmpty()) {
      return document.definition().toPrettyString();
    }
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.set("definition", document.definition());
    both.set("notes", document.notes());
    return both.toPrettyString();
  }

  static Imported read(String text, String fileName) {
    if (text.length() > QuestionnaireDocument.LARGEST) {
      throw new TransferRefusedException("large", QuestionnaireDocument.LARGEST / 1_000_000);
    }
    try {
      JsonNode root = JSON.readTree(text);
      JsonNode definition = root.has("definition") ? root.get("definition") : root;
      ObjectNode notes =
          root.has("definition") && root.get("notes") instanceof ObjectNode aside
              ? aside
              : JsonNodeFactory.instance.objectNode();
      if (!(definition instanceof ObjectNode whole) || !isWhole(whole)) {
        throw new TransferRefusedException("notDefinition");
      }
      return new Imported(new QuestionnaireDocument(whole, notes), report(whole, fileName));
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new TransferRefusedException(
          "json",
          place == null ? 0 : Math.max(0, place.getLineNr()),
          place == null ? 0 : Math.max(0, place.getColumnNr()));
    }
  }

  /** Whether there are groups of pages of questions, each of them an object. */
  private static boolean isWhole(ObjectNode definition) {
    boolean head =
        definition.path("schema").asInt(0) == 1
            && definition.path("original").isString()
            && definition.path("languages").isArray()
            && definition.path("groups").isArray();
    return head
        && objects(definition.path("groups"))
        && definition.path("groups").valueStream().allMatch(group -> objects(group.path("pages")))
        && definition
            .path("groups")
            .valueStream()
            .flatMap(group -> group.path("pages").valueStream())
            .allMatch(page -> objects(page.path("questions")));
  }

  private static boolean objects(JsonNode list) {
    return list.isArray() && list.valueStream().allMatch(JsonNode::isObject);
  }

  private static ImportReport report(ObjectNode definition, String fileName) {
    ReportBuilder report = new ReportBuilder();
    definition
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("pages").valueStream())
        .flatMap(page -> page.path("questions").valueStream())
        .forEach(question -> {
          String code = question.path("code").asString("");
          report
              .question(
                  code, question.path("type").asString(""), Draft.wording(question.path("title")))
              .becomes(code);
        });
    List<String> languages = List.of(definition.path("original").asString());
    return report.build("json", fileName, languages.getFirst());
  }
}
