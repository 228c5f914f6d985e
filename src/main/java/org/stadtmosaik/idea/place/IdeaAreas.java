package org.stadtmosaik.idea.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.commune.CommuneAreas;
import org.stadtmosaik.commune.CommuneAreasChanged;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.shared.CommuneId;

/**
 * Knows in which neighbourhood each idea lies: the one that its author chose, else the one in which
 * its point is. It stands beside the idea, so that a list by neighbourhood is read from an index.
 */
@Component
public class IdeaAreas {

  private final CommuneAreas areas;
  private final Communes communes;
  private final JdbcTemplate jdbc;

  IdeaAreas(CommuneAreas areas, Communes communes, JdbcTemplate jdbc) {
    this.areas = areas;
    this.communes = communes;
    this.jdbc = jdbc;
  }

  /** Says where the idea lies, before it is stored. Looks at the map only for a point alone. */
  public void settle(Idea idea) {
    IdeaPoint point = idea.point();
    idea.lieIn(
        idea.neighbourhood() != null || point == null
            ? idea.neighbourhood()
            : at(areas.of(idea.commune()), point));
  }

  /** Another map, or other neighbourhoods: in the same transaction ideas lie where they are now. */
  @EventListener
  void changed(CommuneAreasChanged event) {
    refresh(event.commune());
  }

  /** Looks at all points again, of which somebody may have written some without us. */
  @Transactional
  public void repair() {
    communes.all().stream().map(CommuneSummary::id).forEach(this::refresh);
  }

  private void refresh(CommuneId commune) {
    CommuneAreas.Drawn drawn = areas.of(commune);
    List<Object[]> moved = new ArrayList<>();
    jdbc.query(
        "SELECT id, latitude, longitude, area_id FROM idea WHERE commune_id = ?"
            + " AND neighbourhood_id IS NULL AND latitude IS NOT NULL AND longitude IS NOT NULL",
        row -> {
          UUID now =
              at(drawn, new IdeaPoint(row.getDouble("latitude"), row.getDouble("longitude")));
          if (!Objects.equals(now, row.getObject("area_id", UUID.class))) {
            moved.add(new Object[] {now, row.getObject("id", UUID.class)});
          }
        },
        commune.value());
    if (!moved.isEmpty()) {
      jdbc.batchUpdate(
          "UPDATE idea SET area_id = ? WHERE id = ? AND neighbourhood_id IS NULL", moved);
    }
  }

  private static @Nullable UUID at(CommuneAreas.Drawn drawn, IdeaPoint point) {
    return drawn.at(new CommuneMap.Position(point.longitude(), point.latitude())).orElse(null);
  }
}
