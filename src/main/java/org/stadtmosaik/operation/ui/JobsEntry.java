package org.stadtmosaik.operation.ui;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Jobs;
import org.stadtmosaik.operation.health.DiskSpace;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** Operation in the staff's menu, with the number of things that somebody should look at. */
@Component
class JobsEntry implements NavigationEntry {

  private final Jobs jobs;
  private final DiskSpace disk;

  JobsEntry(Jobs jobs, DiskSpace disk) {
    this.jobs = jobs;
    this.disk = disk;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public String labelKey() {
    return "operation.title";
  }

  @Override
  public Icon icon() {
    return Icon.SETTINGS;
  }

  @Override
  public String path() {
    return JobsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor.operates();
  }

  @Override
  public OptionalInt badge(Actor actor) {
    int full = disk.level() == DiskSpace.Level.ENOUGH ? 0 : 1;
    return OptionalInt.of(Math.toIntExact(jobs.failing(actor)) + full);
  }
}
