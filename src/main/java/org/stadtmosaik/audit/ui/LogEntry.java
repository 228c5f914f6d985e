package org.stadtmosaik.audit.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The log in the staff's menu, for those who may read one. */
@Component
class LogEntry implements NavigationEntry {

  private final AuditLog log;

  LogEntry(AuditLog log) {
    this.log = log;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String labelKey() {
    return "audit.log.title";
  }

  @Override
  public Icon icon() {
    return Icon.LOG;
  }

  @Override
  public String path() {
    return AuditView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return !log.places(actor, Language.GERMAN).isEmpty();
  }
}
