package org.stadtmosaik.account.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;

/** Into which languages volunteers translate. */
@Repository
public class LanguageStore {

  private final JdbcClient jdbc;

  LanguageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One person's, by commune. */
  public Map<CommuneId, Set<Language>> of(StaffId staff) {
    return by(
        CommuneId::new,
        "SELECT commune_id AS id, language FROM staff_language WHERE staff_id = ? ORDER BY language",
        staff.value());
  }

  /** A commune's, by person. */
  public Map<StaffId, Set<Language>> in(CommuneId commune) {
    return by(
        StaffId::new,
        "SELECT staff_id AS id, language FROM staff_language WHERE commune_id = ? ORDER BY language",
        commune.value());
  }

  private <T> Map<T, Set<Language>> by(Function<UUID, T> id, String sql, UUID within) {
    Map<T, Set<Language>> languages = new HashMap<>();
    RowCallbackHandler each =
        row ->
            languages
                .computeIfAbsent(
                    id.apply(row.getObject("id", UUID.class)), _ -> new LinkedHashSet<>())
                .add(new Language(row.getString("language")));
    jdbc.sql(sql).param(within).query(each);
    return languages;
  }

  /** Makes these the person's languages there. */
  public void keep(CommuneId commune, StaffId staff, Set<Language> languages) {
    jdbc.sql("DELETE FROM staff_language WHERE commune_id = ? AND staff_id = ?")
        .params(commune.value(), staff.value())
        .update();
    if (!languages.isEmpty()) {
      jdbc.sql("INSERT INTO staff_language (staff_id, commune_id, language) VALUES :rows")
          .param(
              "rows",
              languages.stream()
                  .map(it -> new Object[] {staff.value(), commune.value(), it.tag()})
                  .toList())
          .update();
    }
  }
}
