package org.stadtmosaik.survey.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyRights;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.secret.Blinding;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.secret.Receipt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented surveys in the invented projects, answered the way phones answer. */
@Component
class DemoSurveys implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /** In which languages people answer, more often in some. */
  private static final List<String> LANGUAGES =
      List.of("de", "de", "de", "de", "de-simple", "ar", "ar", "tr", "uk", "en");

  private final DemoProjectFinder projects;
  private final Surveys surveys;
  private final SurveyCodes codes;
  private final SurveyRights rights;
  private final SurveyAnswers answers;
  private final Clock clock;
  private final SecureRandom secret = new SecureRandom();

  DemoSurveys(
      DemoProjectFinder projects,
      Surveys surveys,
      SurveyCodes codes,
      SurveyRights rights,
      SurveyAnswers answers,
      Clock clock) {
    this.projects = projects;
    this.surveys = surveys;
    this.codes = codes;
    this.rights = rights;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoSurvey survey : DemoFile.read("surveys", DemoSurvey[].class)) {
      projects.find(survey.commune(), survey.project()).ifPresent(project -> make(project, survey));
    }
  }

  private void make(ProjectSummary project, DemoSurvey content) {
    ObjectNode json = DemoFile.read("surveys/" + content.file(), ObjectNode.class);
    if (surveys.named(project.id(), json.get("code").stringValue()).isPresent()) {
      return;
    }
    json.put(
        "closes",
        LocalDate.now(clock.withZone(CommuneTime.ZONE))
            .plusDays(content.closes())
            .atTime(EVENING)
            .atZone(CommuneTime.ZONE)
            .toOffsetDateTime()
            .toString());
    String definition = JSON.writeValueAsString(json);
    fill(
        surveys.publish(COMMAND, project.id(), definition),
        DefinitionReader.read(definition),
        content);
  }

  private void fill(SurveySummary survey, Definition definition, DemoSurvey content) {
    // The same numbers each time: two demos can be compared.
    InventedAnswers invented =
        new InventedAnswers(definition, content.texts(), content.ranges(), new Random(25));
    Deque<String> made =
        new ArrayDeque<>(
            content.codes() == 0
                ? List.of()
                : codes.generate(COMMAND, survey.id(), content.codes()).stream()
                    .map(Code::text)
                    .toList());
    String key = surveys.definition(survey.handle(), null).answerKey();
    Optional<Blinding> blinding = Optional.ofNullable(key).map(Blinding::of);
    Set<Object> said = new HashSet<>();
    for (int i = 0; i < content.responses(); i++) {
      Map<String, Object> answers = invented.next();
      if (content.ended() != null) {
        // Nobody reads the same sentence twice where it can be read.
        content
            .texts()
            .keySet()
            .forEach(text ->
                answers.computeIfPresent(text, (_, words) -> said.add(words) ? words : null));
      }
      answer(
          survey,
          answers,
          invented.consent(),
          blinding,
          made,
          LANGUAGES.get(i * 7 % LANGUAGES.size()));
    }
  }

  private void answer(
      SurveySummary survey,
      Map<String, Object> answers,
      @Nullable String consent,
      Optional<Blinding> blinding,
      Deque<String> made,
      String language) {
    Hash key = key(survey);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", survey.version());
    body.put("language", language);
    body.put("channel", "web");
    blinding.ifPresent(it -> body.put("signature", signature(survey, it, key, made.poll())));
    body.put("answers", answers);
    if (consent != null) {
      body.put("consent", consent);
    }
    this.answers.submit(
        survey.handle(), key, JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  private Hash key(SurveySummary survey) {
    byte[] bytes = new byte[Receipt.BYTES];
    secret.nextBytes(bytes);
    return Hash.ofReceipt(survey.handle(), Receipt.of(bytes));
  }

  /** Spends a code, or the right of a new resident. */
  private String signature(
      SurveySummary survey, Blinding blinding, Hash key, @Nullable String code) {
    Blinding.Blinded blinded = blinding.blind(key.bytes());
    byte[] message = Base64.getUrlDecoder().decode(blinded.message());
    byte[] signed =
        code == null
            ? rights.spend(resident(), survey.handle(), message)
            : rights.spend(survey.handle(), code, message);
    return blinding.finish(
        Base64.getUrlEncoder().withoutPadding().encodeToString(signed), blinded.inverse());
  }

  private Actor.Resident resident() {
    byte[] bytes = new byte[ResidentKey.BYTES];
    secret.nextBytes(bytes);
    return new Actor.Resident(new ResidentKey(bytes));
  }
}
