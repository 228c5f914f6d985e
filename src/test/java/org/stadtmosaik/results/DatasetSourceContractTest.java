package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** The contract holds for a source that is as simple as can be. */
class DatasetSourceContractTest extends DatasetSourceContract {

  private final CommuneId commune = new CommuneId(Ids.next());
  private final UUID activity = Ids.next();
  private final List<String> notes = new ArrayList<>(List.of("one", "two"));

  @Override
  protected DatasetSource source() {
    return new Notes();
  }

  @Override
  protected UUID activity() {
    return activity;
  }

  @Override
  protected Actor permitted() {
    return staffOf(commune);
  }

  @Override
  protected Actor foreigner() {
    return staffOf(new CommuneId(Ids.next()));
  }

  @Override
  protected void addMore() {
    notes.add("three");
  }

  private static Actor staffOf(CommuneId commune) {
    return new Actor.Staff(
        new StaffId(Ids.next()), "Kim", false, Map.of(commune, Set.of(Role.LEAD)));
  }

  private final class Notes implements DatasetSource {

    @Override
    public String activityType() {
      return "notes";
    }

    @Override
    public Dataset dataset(Actor actor, UUID activityId) {
      actor.require(commune, Role.LEAD);
      if (!activityId.equals(activity)) {
        throw new NotFoundException();
      }
      Column note = new Column("note", Fixture.column("note").meaning());
      RowSource rows = sink -> notes.forEach(text -> sink.accept(List.of(Cell.text(text))));
      return new Dataset("Notes", List.of(new Table("notes.csv", List.of(note), rows)));
    }
  }
}
