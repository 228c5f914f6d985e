package org.stadtmosaik.survey;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Checked;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.GivenAnswers;
import org.stadtmosaik.survey.domain.Batch;
import org.stadtmosaik.survey.domain.Commits;
import org.stadtmosaik.survey.domain.KeyPurpose;
import org.stadtmosaik.survey.domain.LiveSurvey;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.NewResponse;
import org.stadtmosaik.survey.domain.ResponseStore;
import org.stadtmosaik.survey.domain.StoredResponse;
import org.stadtmosaik.survey.secret.BlindKey;
import org.stadtmosaik.survey.secret.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes answers in. Nobody acts here: an answer comes without a person, known by a hash that only
 * its phone can make.
 */
@Service
public class SurveyAnswers {

  /** A body with photos, in bytes. */
  public static final int MAX_BYTES = 2_000_000;

  /** A body without, in bytes. */
  public static final int MAX_BYTES_WITHOUT_PHOTOS = 64_000;

  /** Photos in one answer. */
  public static final int MAX_PHOTOS = 3;

  private static final String WEB = "web";
  private static final Set<String> CHANNELS = Set.of(WEB, "paper", "telephone", "personal");
  private static final Set<String> ROLES = Set.of("lead", "moderator", "administrator");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final LiveSurveys live;
  private final Commits commits;
  private final SurveyPhotos photos;
  private final Clock clock;

  SurveyAnswers(LiveSurveys live, Commits commits, SurveyPhotos photos, Clock clock) {
    this.live = live;
    this.commits = commits;
    this.photos = photos;
    this.clock = clock;
  }

  /**
   * Stores an answer once. It is on disk when this returns.
   *
   * @param key made of the phone's secret
   * @param body a {@link Submission} as JSON, at most {@link #MAX_BYTES}
   * @throws SurveyRefusedException if it cannot be stored, with the reason
   */
  public Submitted submit(String handle, Hash key, byte[] body) {
    if (body.length > MAX_BYTES) {
      throw refused(ProblemKind.TOO_LARGE);
    }
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    // The same bytes pass these checks each time, so a resend of what was taken in passes as well.
    NewResponse response = checked(survey, key, read(body), body);
    return commits.commit(batch -> add(batch, response));
  }

  private Submitted add(Batch batch, NewResponse response) throws SQLException {
    Batch.Standing standing = batch.standing(response.survey());
    if (!standing.takesAnswers(clock.instant())) {
      return before(batch, response, over(standing));
    }
    return switch (ResponseStore.add(batch, response)) {
      case ResponseStore.Added.New _ -> Submitted.NEW;
      case ResponseStore.Added.Before(ResponseStore.Found found) ->
          same(found, response.bodyHash(), refused(ProblemKind.KEY_USED));
      case ResponseStore.Added.Full(Definition.Quota quota) ->
          throw SurveyRefusedException.full(quota.message());
    };
  }

  private SurveyRefusedException over(Batch.Standing standing) {
    Instant opens = standing.opens();
    return refused(
        standing.isAlive() && opens != null && clock.instant().isBefore(opens)
            ? ProblemKind.NOT_OPEN
            : ProblemKind.CLOSED);
  }

  // An answer that was taken in and whose phone did not hear of it, sent once more after the end.
  private static Submitted before(Batch batch, NewResponse response, SurveyRefusedException refusal)
      throws SQLException {
    return same(
        ResponseStore.find(batch, response.survey(), response.key()), response.bodyHash(), refusal);
  }

  private static Submitted same(
      ResponseStore.Found found, Hash bodyHash, SurveyRefusedException otherwise) {
    return switch (found) {
      case ResponseStore.Found.Kept(Hash kept) when kept.equals(bodyHash) -> Submitted.AGAIN;
      case ResponseStore.Found.Kept _ -> throw refused(ProblemKind.KEY_USED);
      case ResponseStore.Found.Withdrawn _ -> throw refused(ProblemKind.WITHDRAWN);
      case ResponseStore.Found.Nothing _ -> throw otherwise;
    };
  }

  private NewResponse checked(LiveSurvey survey, Hash key, Submission sent, byte[] body) {
    Map<String, String> sentPhotos = Objects.requireNonNullElse(sent.photos(), Map.of());
    if (sentPhotos.size() > MAX_PHOTOS
        || body.length - length(sentPhotos) > MAX_BYTES_WITHOUT_PHOTOS) {
      throw refused(ProblemKind.TOO_LARGE);
    }
    LiveSurvey.Version version =
        live.version(survey, sent.version() == null ? 0 : sent.version())
            .orElseThrow(() -> refused(ProblemKind.VERSION_UNKNOWN));
    String channel = channel(sent);
    requireLanguage(version.definition(), sent.language());
    requireSignature(survey, channel, key, sent.signature());
    Checked checked =
        version
            .check()
            .check(
                new GivenAnswers(
                    Objects.requireNonNullElse(sent.answers(), Map.of()),
                    Objects.requireNonNullElse(sent.order(), Map.of()),
                    sentPhotos.keySet(),
                    sent.consent()));
    if (!checked.isGood()) {
      throw SurveyRefusedException.of(checked.problems().getFirst());
    }
    StoredResponse content =
        new StoredResponse(
            version.number(),
            monday(),
            Objects.requireNonNull(sent.language()),
            channel,
            channel.equals(WEB) ? null : sent.role(),
            JSON.writeValueAsString(
                kept(checked, Objects.requireNonNullElse(sent.order(), Map.of()), sent.consent())));
    return new NewResponse(
        survey.row().id(),
        key,
        content,
        Hash.of(body),
        quotas(version, checked),
        photos.develop(sentPhotos),
        version.counter().count(checked.answers()));
  }

  private static Submission read(byte[] body) {
    try {
      return Objects.requireNonNull(JSON.readValue(body, Submission.class));
    } catch (JacksonException | NullPointerException e) {
      throw refused(ProblemKind.UNREADABLE);
    }
  }

  private static int length(Map<String, String> photos) {
    return photos.values().stream().mapToInt(String::length).sum();
  }

  // A role only with a channel that takes a helper, and never a name.
  private static String channel(Submission sent) {
    String channel = Objects.requireNonNullElse(sent.channel(), WEB);
    boolean helped = !channel.equals(WEB);
    boolean role = sent.role() != null && ROLES.contains(sent.role());
    if (!CHANNELS.contains(channel) || (helped ? !role : sent.role() != null)) {
      throw refused(ProblemKind.UNREADABLE);
    }
    return channel;
  }

  private static void requireLanguage(Definition definition, @Nullable String language) {
    if (language == null || !definition.languages().contains(language)) {
      throw refused(ProblemKind.UNREADABLE);
    }
  }

  private static void requireSignature(
      LiveSurvey survey, String channel, Hash key, @Nullable String signature) {
    boolean helped = !channel.equals(WEB);
    if (!helped && survey.row().access() == Access.OPEN) {
      return;
    }
    BlindKey signing =
        survey
            .key(helped ? KeyPurpose.HELPER : KeyPurpose.ANSWER)
            .orElseThrow(() -> refused(ProblemKind.CLOSED));
    byte[] bytes = signature == null ? null : Base64Url.decode(signature);
    if (bytes == null || !signing.check().isSigned(key.bytes(), bytes)) {
      throw refused(ProblemKind.SIGNATURE);
    }
  }

  private static Map<String, @Nullable Object> kept(
      Checked checked, Map<String, Map<String, List<String>>> order, @Nullable String consent) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    kept.put("answers", checked.answers());
    if (!order.isEmpty()) {
      kept.put("order", order);
    }
    if (consent != null) {
      kept.put("consent", consent);
    }
    return kept;
  }

  private static List<Definition.Quota> quotas(LiveSurvey.Version version, Checked checked) {
    List<Definition.Quota> counted = new ArrayList<>();
    for (Definition.Quota quota : version.definition().quotas()) {
      if (checked.quotas().contains(quota.code())) {
        counted.add(quota);
      }
    }
    return counted;
  }

  private LocalDate monday() {
    return LocalDate.ofInstant(clock.instant(), CommuneTime.ZONE)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static SurveyRefusedException refused(ProblemKind kind) {
    return new SurveyRefusedException(kind);
  }
}
