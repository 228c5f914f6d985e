package org.stadtmosaik.legal.ui;

import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.legal.BarrierReports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The administrators' ways to the legal pages and to what people report. */
@Configuration(proxyBeanMethods = false)
class StaffPlaces {

  @Bean
  NavigationEntry legalPlace() {
    return new Place(60, "legal.staff.title", Icon.SETTINGS, StaffLegalView.PATH);
  }

  @Bean
  NavigationEntry reportsPlace(BarrierReports reports) {
    return new Place(50, "legal.reports.title", Icon.COMMENT, ReportsView.PATH) {
      @Override
      public OptionalInt badge(Actor actor) {
        return OptionalInt.of(reports.waiting(actor));
      }
    };
  }

  private static class Place implements NavigationEntry {

    private final int order;
    private final String label;
    private final Icon icon;
    private final String path;

    Place(int order, String label, Icon icon, String path) {
      this.order = order;
      this.label = label;
      this.icon = icon;
      this.path = path;
    }

    @Override
    public Area area() {
      return Area.STAFF;
    }

    @Override
    public int order() {
      return order;
    }

    @Override
    public String labelKey() {
      return label;
    }

    @Override
    public Icon icon() {
      return icon;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public boolean visibleFor(Actor actor) {
      return actor instanceof Actor.Staff staff
          && staff.roles().values().stream().anyMatch(roles -> roles.contains(Role.ADMINISTRATOR));
    }
  }
}
