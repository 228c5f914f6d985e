package org.stadtmosaik.survey.transfer.lss;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.Remark;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.Settling;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Dialect;
import org.stadtmosaik.survey.transfer.expression.ExpressionParser;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import tools.jackson.databind.node.ObjectNode;

/** Makes a draft of a LimeSurvey survey structure. */
public final class LssImport {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final LssSurvey survey;
  private final Draft draft;
  private final LssNames names;
  private final LssTexts texts;
  private final List<LssBuild> builds = new ArrayList<>();
  private final Map<LssSurvey.Group, List<ObjectNode>> groups = new LinkedHashMap<>();
  private int left;

  private LssImport(LssSurvey survey) {
    this.survey = survey;
    Wording title = LssTexts.plain(survey.text("title"));
    String name = title.any(survey.languages());
    this.draft = new Draft(survey.languages(), name.isBlank() ? "s" + survey.id() : name);
    this.names = new LssNames(survey.id());
    this.texts = new LssTexts(draft, names);
    this.left = survey.groups().stream().mapToInt(group -> group.questions().size()).sum();
    draft.text(
        draft.root(),
        "title",
        title.isEmpty()
            ? new Wording(Map.of(draft.original(), "LimeSurvey " + survey.id()))
            : title,
        Draft.SHORT);
  }

  /**
   * The draft of a file.
   *
   * @throws TransferRefusedException with the place, if it is no such file
   */
  public static Draft read(InputStream in) {
    LssImport reading = new LssImport(LssRows.survey(LssReader.read(in)));
    reading.build();
    return reading.draft;
  }

  private void build() {
    intro();
    survey.groups().forEach(this::group);
    for (LssBuild build : builds) {
      new LssRules(build).give();
      LssDefaultRules.give(build);
    }
    groups.forEach(this::relevance);
    survey.quotas().forEach(this::quota);
    Settling.settle(draft);
  }

  private void intro() {
    Wording words =
        LssTexts.plain(survey.text("description"))
            .before("\n\n", LssTexts.plain(survey.text("welcometext")));
    draft.text(draft.root(), "intro", words, Draft.LONG);
    draft.text(draft.root(), "thanks", LssTexts.plain(survey.text("endtext")), Draft.LONG);
    moment("opens", "startdate");
    moment("closes", "expires");
    String shown = survey.settings().getOrDefault("showsurveypolicynotice", "0");
    Wording notice = LssTexts.plain(survey.text("policy_notice"));
    if (!shown.equals("0") && !notice.isEmpty()) {
      ObjectNode consent = draft.root().putObject("consent").put("version", "1");
      draft.text(consent, "text", notice, Draft.LONG);
    }
    draft.report().remark("access");
    draft.tellLanguages();
  }

  private void moment(String field, String setting) {
    String text = survey.settings().getOrDefault(setting, "");
    try {
      if (!text.isBlank()) {
        draft
            .root()
            .put(
                field,
                LocalDateTime.parse(text.strip(), TIME)
                    .atZone(CommuneTime.ZONE)
                    .toOffsetDateTime()
                    .toString());
      }
    } catch (DateTimeParseException _) {
      draft.report().remark("moment", text);
    }
  }

  private void group(LssSurvey.Group source) {
    Wording name = LssTexts.plain(source.name());
    ObjectNode group = draft.group(name.any(draft.languages()), name.firstLine(Draft.SHORT));
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(group);
    groups.put(source, elements);
    if (!source.shuffledWith().isEmpty()) {
      draft.report().remark("groupOrder", name.any(draft.languages()));
    }
    Wording about = LssTexts.plain(source.description());
    ObjectNode page = draft.page(group, name.any(draft.languages()));
    if (!about.isEmpty()) {
      ReportBuilder.Entry entry =
          draft.report().question(name.any(draft.languages()), "group", about);
      texts.at(page, entry);
      Wording said = texts.said(source.description());
      ObjectNode info = draft.question(page, entry, "about_" + source.id(), "info", said);
      info.remove("required");
      entry.changed("groupText");
    }
    pages(source, group, page);
  }

  /** Questions that are shown in any order share a page. */
  private void pages(LssSurvey.Group source, ObjectNode group, ObjectNode first) {
    boolean each = survey.settings().getOrDefault("format", "G").equals("S");
    Map<String, ObjectNode> shuffled = new HashMap<>();
    ObjectNode page = first;
    boolean fresh = false;
    for (LssSurvey.Question question : source.questions()) {
      String random = question.attribute("random_group");
      if (random.isEmpty()) {
        page = fresh || each ? draft.page(group, question.code()) : page;
        fresh = false;
        make(source, question, page);
      } else {
        ObjectNode shared =
            shuffled.computeIfAbsent(random, it -> draft.page(group, it).put("shuffle", true));
        fresh = true;
        make(source, question, shared);
      }
    }
  }

  private void make(LssSurvey.Group group, LssSurvey.Question question, ObjectNode page) {
    left--;
    LssBuild build =
        LssBuild.begin(
            new LssBuild.Shared(draft, names, texts),
            question,
            new LssBuild.Spot(group.id(), page, left));
    LssQuestions.make(build);
    builds.add(build);
  }

  private void relevance(LssSurvey.Group source, List<ObjectNode> elements) {
    if (!LssRules.isRule(source.relevance())) {
      return;
    }
    ReportBuilder.Condition condition =
        draft
            .report()
            .condition(
                LssTexts.plain(source.name()).any(draft.languages()),
                "relevance",
                source.relevance());
    try {
      names.at(null);
      var rule =
          new RuleWriter(names)
              .condition(ExpressionParser.parse(source.relevance(), Dialect.EXPRESSION_MANAGER));
      elements.forEach(element -> draft.rule(condition, element, "showIf", rule));
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  private void quota(LssSurvey.Quota source) {
    ReportBuilder.Condition condition =
        draft.report().condition(source.name(), "quota", source.members().toString());
    try {
      if (!source.on()) {
        condition.fails(Remark.reason("off"));
        return;
      }
      ObjectNode when = LssQuotas.when(source, builds);
      if (source.limit() < 1) {
        condition.fails(Remark.reason("never", "0"));
        return;
      }
      ObjectNode quota = LssQuotas.add(draft, source.name());
      quota.put("limit", source.limit());
      Wording message = LssTexts.plain(source.message());
      draft.text(
          quota,
          "message",
          message.isEmpty() ? StandardWords.of(draft, "quota") : message,
          Draft.SHORT);
      draft.rule(condition, quota, "when", when);
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }
}
