package org.stadtmosaik.survey.transfer.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a survey from elsewhere.
 *
 * @param format {@code lss}, {@code xlsform} or {@code json}
 * @param fileName as it was called
 * @param remarks on the survey as a whole
 * @param questions every question of the source, in its order
 * @param conditions every condition, check and calculation of the source
 */
public record ImportReport(
    String format,
    String fileName,
    List<Remark> remarks,
    List<Entry> questions,
    List<Condition> conditions) {

  public ImportReport {
    remarks = List.copyOf(remarks);
    questions = List.copyOf(questions);
    conditions = List.copyOf(conditions);
  }

  /**
   * One question of the source.
   *
   * @param name what the source calls it
   * @param type what the source calls its type
   * @param title its words, at most 200 letters
   * @param codes of the questions that it has become
   * @param remarks what is different, or why it was not taken
   */
  public record Entry(
      String name,
      String type,
      LocalizedText title,
      Outcome outcome,
      List<String> codes,
      List<Remark> remarks) {

    public Entry {
      codes = List.copyOf(codes);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * One condition, check or calculation of the source.
   *
   * @param question what the source calls the question or group that it belongs to
   * @param kind such as {@code relevance} or {@code constraint}
   * @param text as it was written there
   * @param reason why it was not converted, or null if it was
   */
  public record Condition(String question, String kind, String text, @Nullable Remark reason) {

    /** Whether the survey now has it. */
    public boolean isConverted() {
      return reason == null;
    }
  }

  /** How many questions had this outcome. */
  public long count(Outcome outcome) {
    return questions.stream().filter(entry -> entry.outcome() == outcome).count();
  }

  /** How many conditions the survey now has. */
  public long converted() {
    return conditions.stream().filter(Condition::isConverted).count();
  }

  /** The report with its counts, for files and for keeping. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", format).put("file", fileName);
    ObjectNode counts = json.putObject("counts").put("found", questions.size());
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.word(), count(outcome));
    }
    counts.put("conditions", conditions.size()).put("converted", converted());
    remarks(json.putArray("remarks"), remarks);
    ArrayNode list = json.putArray("questions");
    questions.forEach(entry -> list.add(json(entry)));
    ArrayNode rules = json.putArray("conditions");
    conditions.forEach(condition -> rules.add(json(condition)));
    return json;
  }

  private static ObjectNode json(Entry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", entry.name()).put("type", entry.type());
    ObjectNode title = json.putObject("title");
    entry.title().texts().forEach(title::put);
    json.put("outcome", entry.outcome().word());
    entry.codes().forEach(json.putArray("codes")::add);
    remarks(json.putArray("remarks"), entry.remarks());
    return json;
  }

  private static ObjectNode json(Condition condition) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("question", condition.question()).put("kind", condition.kind());
    json.put("text", condition.text()).put("converted", condition.isConverted());
    if (condition.reason() != null) {
      json.set("reason", condition.reason().toJson());
    }
    return json;
  }

  private static void remarks(ArrayNode list, List<Remark> remarks) {
    remarks.forEach(remark -> list.add(remark.toJson()));
  }

  /** What {@link #toJson} has written. */
  public static ImportReport of(JsonNode json) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode each : json.path("questions")) {
      LocalizedText title =
          new LocalizedText(
              each.path("title").properties().stream()
                  .collect(
                      java.util.LinkedHashMap::new,
                      (map, text) -> map.put(text.getKey(), text.getValue().asString()),
                      java.util.Map::putAll));
      entries.add(
          new Entry(
              each.path("name").asString(),
              each.path("type").asString(),
              title,
              Outcome.of(each.path("outcome").asString()),
              each.path("codes").valueStream().map(JsonNode::asString).toList(),
              remarks(each.path("remarks"))));
    }
    return new ImportReport(
        json.path("format").asString(),
        json.path("file").asString(),
        remarks(json.path("remarks")),
        entries,
        json.path("conditions").valueStream().map(ImportReport::condition).toList());
  }

  private static Condition condition(JsonNode json) {
    return new Condition(
        json.path("question").asString(),
        json.path("kind").asString(),
        json.path("text").asString(),
        json.has("reason") ? Remark.of(json.path("reason")) : null);
  }

  private static List<Remark> remarks(JsonNode list) {
    return list.valueStream().map(Remark::of).toList();
  }
}
