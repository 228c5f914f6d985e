package org.stadtmosaik.commune.demo;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.DemoStaff;
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
  private final DemoStaff staff;

  DemoCommunes(Communes communes, DemoStaff staff) {
    this.communes = communes;
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
        if (loopback) {
          town.staff().forEach(person -> employ(made, person));
        }
      }
    }
    if (loopback) {
      staff.ensure(content.operator().email(), content.operator().name(), true);
    }
  }

  private void employ(CommuneSummary commune, Person person) {
    StaffId id = staff.ensure(person.email(), person.name(), false);
    person.roles().forEach(role -> communes.grant(COMMAND, commune.id(), id, role));
  }

  record Content(Person operator, List<Town> communes) {}

  record Town(
      String slug, LocalizedText name, List<LocalizedText> neighbourhoods, List<Person> staff) {}

  record Person(String email, String name, List<Role> roles) {}
}
