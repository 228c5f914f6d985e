package org.stadtmosaik.meeting.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PlaceId;

/** Changes to places. */
@Repository
public class PlaceEdits {

  private final JdbcClient jdbc;

  PlaceEdits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds or changes it; its commune never changes. */
  public void put(MeetingPlace place, @Nullable UUID neighbourhood) {
    jdbc.sql(
            "INSERT INTO meeting_place (id, commune_id, name, address, access, latitude, longitude,"
                + " neighbourhood_id) VALUES (:id, :commune, :name, :address, :access, :latitude,"
                + " :longitude, :area) ON DUPLICATE KEY UPDATE name = VALUES(name), address ="
                + " VALUES(address), access = VALUES(access), latitude = VALUES(latitude),"
                + " longitude = VALUES(longitude), neighbourhood_id = VALUES(neighbourhood_id),"
                + " version = version + 1")
        .param("id", place.id().value())
        .param("commune", place.commune().value())
        .param("name", Columns.json(place.name()))
        .param("address", place.address())
        .param("access", Columns.json(place.access()))
        .param("latitude", place.latitude())
        .param("longitude", place.longitude())
        .param("area", neighbourhood)
        .update();
  }

  public Optional<UUID> neighbourhood(PlaceId id) {
    return jdbc.sql(
            "SELECT neighbourhood_id FROM meeting_place"
                + " WHERE id = ? AND neighbourhood_id IS NOT NULL")
        .param(id.value())
        .query(UUID.class)
        .optional();
  }
}
