package org.stadtmosaik.commune.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Two invented communes; their staff only where nobody else can reach the portal. */
@Component
class DemoCommunes implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final CommuneMaps maps;
  private final DemoStaff staff;

  DemoCommunes(Communes communes, CommuneMaps maps, DemoStaff staff) {
    this.communes = communes;
    this.maps = maps;
    this.staff = staff;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    Content content = DemoFile.read("communes", Content.class);
    for (Town town : content.communes()) {
      if (communes.named(town.slug()).isEmpty()) {
        CommuneSummary made =
            communes.create(COMMAND, town.slug(), town.name(), town.neighbourhoods(), true);
        if (town.map() != null) {
          draw(made, town.map());
        }
        if (loopback) {
          town.staff().forEach(person -> employ(made, person));
        }
      }
    }
    if (loopback) {
      staff.ensure(content.operator().email(), content.operator().name(), true);
    }
  }

  private void draw(CommuneSummary commune, String map) {
    try (InputStream in = DemoFile.open(map)) {
      maps.put(COMMAND, commune.id(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void employ(CommuneSummary commune, Person person) {
    StaffId id = staff.ensure(person.email(), person.name(), false);
    person.roles().forEach(role -> communes.grant(COMMAND, commune.id(), id, role));
  }

  record Content(Person operator, List<Town> communes) {}

  /**
   * @param map the name of a file of GeoJSON
   */
  record Town(
      String slug,
      LocalizedText name,
      @Nullable String map,
      List<LocalizedText> neighbourhoods,
      List<Person> staff) {}

  record Person(String email, String name, List<Role> roles) {}
}
