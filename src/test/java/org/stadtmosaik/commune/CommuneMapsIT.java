package org.stadtmosaik.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
@Import(Fixtures.class)
class CommuneMapsIT {

  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private Communes communes;
  @Autowired private CommuneMaps maps;
  @Autowired private AuditLog log;
  @Autowired private Fixtures fixtures;

  private CommuneId commune;

  @BeforeEach
  void aCommune() {
    String slug = "map-" + UUID.randomUUID().toString().substring(0, 8);
    LocalizedText name = LocalizedText.of(Language.GERMAN, "Seestadt");
    commune = communes.create(COMMAND, slug, name, List.of(), false).id();
  }

  @Test
  void keepsAMapAsItWillBeDrawn() {
    CommuneMap kept = maps.put(a(Role.ADMINISTRATOR), commune, MapFiles.stream(MapFiles.TWO_AREAS));

    CommuneMap read = maps.get(commune).orElseThrow();
    assertThat(read).isEqualTo(kept);
    assertThat(read.areaAt(new Position(13.45, 52.5)).orElseThrow().name().original())
        .isEqualTo("Ost");
    assertThat(fixtures.queries(() -> maps.get(commune))).isEqualTo(1);
  }

  @Test
  void keepsThePresentMapWhenAFileIsRefused() {
    Actor administrator = a(Role.ADMINISTRATOR);
    CommuneMap kept = maps.put(administrator, commune, MapFiles.stream(MapFiles.TWO_AREAS));
    assertThatThrownBy(() -> maps.put(administrator, commune, MapFiles.stream("{}")))
        .isInstanceOf(InvalidInputException.class);
    assertThat(maps.get(commune)).contains(kept);
  }

  @Test
  void readsNoFurtherThanItHasTo() {
    Endless endless = new Endless();
    assertThatThrownBy(() -> maps.put(a(Role.ADMINISTRATOR), commune, endless))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.in(Language.GERMAN)).contains("1 MB"));
    assertThat(endless.given).isLessThan(CommuneMaps.MOST_BYTES + 100_000L);
  }

  @Test
  void replacesAndRemovesAndRecordsBoth() {
    Actor administrator = a(Role.ADMINISTRATOR);
    maps.put(administrator, commune, MapFiles.stream(MapFiles.TWO_AREAS));
    String one = MapFiles.polygon("Mitte", "[[13,52],[13.1,52],[13.1,52.1],[13,52]]");
    maps.put(administrator, commune, MapFiles.stream(one));
    assertThat(maps.get(commune).orElseThrow().areas()).hasSize(1);
    maps.remove(administrator, commune);
    maps.remove(administrator, commune);

    assertThat(maps.get(commune)).isEmpty();
    List<AuditEntry> entries = log.entries(administrator, commune, 0).entries();
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly(
            "commune.mapRemoved", "commune.mapChanged", "commune.mapChanged", "commune.created");
    assertThat(entries.get(1).details()).containsEntry("areas", "1").containsEntry("lines", "0");
    assertThat(entries.get(2).actor()).isEqualTo(administrator.auditName());
  }

  @Test
  void asksForTheRightsBeforeItReads() {
    Endless endless = new Endless();
    assertThatThrownBy(() -> maps.put(a(Role.LEAD), commune, endless))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> maps.remove(new Actor.Anonymous(), commune))
        .isInstanceOf(NotFoundException.class);
    CommuneId nowhere = new CommuneId(Ids.next());
    assertThatThrownBy(() -> maps.put(COMMAND, nowhere, endless))
        .isInstanceOf(NotFoundException.class);
    assertThat(endless.given).isZero();
  }

  private Actor a(Role role) {
    return new Actor.Staff(new StaffId(Ids.next()), "Ada", false, Map.of(commune, Set.of(role)));
  }

  /** Somebody who never stops sending. */
  private static final class Endless extends InputStream {

    private long given;

    @Override
    public int read() {
      given++;
      return ' ';
    }

    @Override
    public int read(byte[] buffer, int start, int length) {
      given += length;
      return length;
    }
  }
}
