package org.stadtmosaik.translation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** ContentTranslations, and what went out for them. */
@Repository
public class TranslationStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  TranslationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What people made of these things in any of these languages. */
  public List<Written> written(
      String kind, Collection<UUID> subjects, Collection<Language> languages) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT * FROM translation_text WHERE kind = :kind AND subject IN (:subjects)"
                    + " AND language IN (:languages)")
            .param("kind", kind)
            .param("subjects", subjects)
            .param("languages", languages.stream().map(Language::tag).toList())
            .query((row, _) -> written(row))
            .list();
  }

  /** The same of one thing in one language. */
  public Optional<Written> written(String kind, UUID subject, Language language) {
    return written(kind, List.of(subject), List.of(language)).stream().findFirst();
  }

  /**
   * Puts it in the place of the earlier one.
   *
   * @param expectedVersion of the earlier one; 0 if there was none
   * @return false if somebody else was faster
   */
  public boolean keep(Written text, CommuneId commune, long expectedVersion, Instant now) {
    LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    String fields = JSON.writeValueAsString(text.fields());
    if (expectedVersion == 0) {
      return jdbc.sql(
                  "INSERT INTO translation_text (kind, subject, language, commune_id, state, fields,"
                      + " original_hash, translator, changed_at, version)"
                      + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 FROM DUAL WHERE NOT EXISTS (SELECT 1"
                      + " FROM translation_text WHERE kind = ? AND subject = ? AND language = ?)")
              .params(
                  text.kind(),
                  text.subject(),
                  text.language().tag(),
                  commune.value(),
                  text.reviewed() ? "REVIEWED" : "HUMAN",
                  fields,
                  text.originalHash(),
                  text.translator(),
                  at,
                  text.kind(),
                  text.subject(),
                  text.language().tag())
              .update()
          == 1;
    }
    return jdbc.sql(
                "UPDATE translation_text SET state = ?, fields = ?, original_hash = ?,"
                    + " translator = ?, changed_at = ?, version = version + 1"
                    + " WHERE kind = ? AND subject = ? AND language = ? AND version = ?")
            .params(
                text.reviewed() ? "REVIEWED" : "HUMAN",
                fields,
                text.originalHash(),
                text.translator(),
                at,
                text.kind(),
                text.subject(),
                text.language().tag(),
                expectedVersion)
            .update()
        == 1;
  }

  /** Copies what people made of an original to another thing, unless there is something already. */
  public void carry(String kind, UUID subject, String toKind, UUID to, byte[] originalHash) {
    jdbc.sql(
            "INSERT IGNORE INTO translation_text (kind, subject, language, commune_id, state,"
                + " fields, original_hash, translator, changed_at, version)"
                + " SELECT ?, ?, language, commune_id, state, fields, original_hash, translator,"
                + " changed_at, 1 FROM translation_text"
                + " WHERE kind = ? AND subject = ? AND original_hash = ?")
        .params(toKind, to, kind, subject, originalHash)
        .update();
  }

  /** What a machine made of these texts, by the text; those that it has not seen are missing. */
  public Map<String, String> machine(Collection<String> texts, Language from, Language to) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byHash =
        texts.stream()
            .distinct()
            .collect(
                Collectors.toMap(text -> HexFormat.of().formatHex(Sha256.of(text)), text -> text));
    return jdbc
        .sql(
            "SELECT LOWER(HEX(source_hash)) AS hash, text FROM translation_machine"
                + " WHERE source_hash IN (:hashes) AND source = :source AND target = :target")
        .param("hashes", byHash.values().stream().map(Sha256::of).toList())
        .param("source", from.tag())
        .param("target", to.tag())
        .query((row, _) -> Map.entry(byHash.get(row.getString("hash")), row.getString("text")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Keeps what a machine made; of two that are made at once either may stay. */
  public void keepMachine(String text, Language from, Language to, String made, Instant now) {
    jdbc.sql(
            "REPLACE INTO translation_machine (source_hash, source, target, text, made_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            Sha256.of(text),
            from.tag(),
            to.tag(),
            made,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** Forgets what a machine made before then; whoever reads it still wants it anew. */
  public int forgetMachine(Instant before) {
    return jdbc.sql("DELETE FROM translation_machine WHERE made_at < ?")
        .param(LocalDateTime.ofInstant(before, ZoneOffset.UTC))
        .update();
  }

  /**
   * Counts characters that are about to go out, unless the day would have more than the limit.
   *
   * @return whether they may
   */
  public boolean reserve(LocalDate day, long characters, long limit) {
    jdbc.sql(
            "INSERT INTO translation_use (day, characters, requests) VALUES (?, 0, 0)"
                + " ON DUPLICATE KEY UPDATE day = day")
        .param(day)
        .update();
    return jdbc.sql(
                "UPDATE translation_use SET characters = characters + ?, requests = requests + 1"
                    + " WHERE day = ? AND characters + ? <= ?")
            .params(characters, day, characters, limit)
            .update()
        == 1;
  }

  /** Characters that went out from this day to that one, both included. */
  public long used(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(characters), 0) FROM translation_use WHERE day BETWEEN ? AND ?")
        .params(from, to)
        .query(Long.class)
        .single();
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        new Language(row.getString("language")),
        row.getString("state").equals("REVIEWED"),
        JSON.readValue(row.getString("fields"), FIELDS),
        row.getBytes("original_hash"),
        row.getObject("translator", UUID.class),
        row.getLong("version"));
  }

  /**
   * What people made of a thing's texts.
   *
   * @param reviewed whether somebody looked at it
   * @param originalHash of the original that it was made of
   * @param translator by whom, or by whom it was looked at
   */
  public record Written(
      String kind,
      UUID subject,
      Language language,
      boolean reviewed,
      Map<String, String> fields,
      byte[] originalHash,
      @Nullable UUID translator,
      long version) {}
}
