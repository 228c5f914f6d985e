package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Places where people meet. */
@Repository
public class PlaceStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      "SELECT id, commune_id, name, address, access, latitude, longitude FROM meeting_place";

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest first. */
  public List<MeetingPlace> in(CommuneId commune) {
    return jdbc.sql(SELECT + " WHERE commune_id = ? ORDER BY id")
        .param(commune.value())
        .query(PlaceStore::row)
        .list();
  }

  /** These; unknown ones are left out. */
  public Map<PlaceId, MeetingPlace> get(Collection<PlaceId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + " WHERE id IN (:ids)")
        .param("ids", ids.stream().map(PlaceId::value).collect(Collectors.toSet()))
        .query(PlaceStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(MeetingPlace::id, Function.identity()));
  }

  public void add(MeetingPlace place) {
    jdbc.sql(
            "INSERT INTO meeting_place (id, commune_id, name, address, access, latitude, longitude)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(place.id().value(), place.commune().value())
        .param(JSON.writeValueAsString(place.name()))
        .param(place.address())
        .param(place.access() == null ? null : JSON.writeValueAsString(place.access()))
        .param(place.latitude())
        .param(place.longitude())
        .update();
  }

  private static MeetingPlace row(ResultSet found, int line) throws SQLException {
    return new MeetingPlace(
        new PlaceId(found.getObject("id", UUID.class)),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        JSON.readValue(found.getString("name"), LocalizedText.class),
        found.getString("address"),
        text(found.getString("access")),
        found.getObject("latitude", Double.class),
        found.getObject("longitude", Double.class));
  }

  private static @Nullable LocalizedText text(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, LocalizedText.class);
  }
}
