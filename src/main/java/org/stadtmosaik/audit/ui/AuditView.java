package org.stadtmosaik.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.audit.AuditPage;
import org.stadtmosaik.audit.AuditPlace;
import org.stadtmosaik.audit.Verification;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;

/** The log of a commune or of the portal, newest first, and a button that checks its hashes. */
@Route(value = AuditView.PATH, layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "OPERATOR"})
public class AuditView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/log";

  private final transient AuditLog log;
  private final transient ActorProvider actors;
  private final Language reader = CurrentLanguage.get();
  private final Div result = new Div();
  private final Div list = new Div();
  private @Nullable CommuneId commune;

  public AuditView(AuditLog log, ActorProvider actors) {
    this.log = log;
    this.actors = actors;
    addClassName("page");
    NativeButton verify = button("audit.log.verify", this::verify);
    add(new PageHeader(text("audit.log.title")).lead(text("audit.log.intro")).actions(verify));
    List<AuditPlace> places = log.places(actor(), reader);
    if (places.size() > 1) {
      add(choice(places));
    }
    result.getElement().setAttribute("aria-live", "polite");
    add(result, list);
    places.stream().findFirst().ifPresent(this::open);
  }

  @Override
  public String getPageTitle() {
    return text("audit.log.title");
  }

  private Select<AuditPlace> choice(List<AuditPlace> places) {
    Select<AuditPlace> choice = new Select<>();
    choice.setLabel(text("audit.log.place"));
    choice.setItems(places);
    choice.setItemLabelGenerator(AuditPlace::name);
    choice.setValue(places.getFirst());
    choice.addValueChangeListener(change -> open(change.getValue()));
    return choice;
  }

  private void open(AuditPlace place) {
    commune = place.commune();
    result.removeAll();
    show(0);
  }

  private void show(int number) {
    AuditPage page = log.entries(actor(), commune, number);
    list.removeAll();
    if (page.total() == 0) {
      list.add(new EmptyState(Drawing.QUEUE, text("audit.log.empty.text")));
      return;
    }
    list.add(table(page));
    Div steps = new Div();
    steps.addClassName("actions");
    if (number > 0) {
      steps.add(button("audit.log.newer", () -> show(number - 1)));
    }
    if (page.hasOlder()) {
      steps.add(button("audit.log.older", () -> show(number + 1)));
    }
    list.add(steps);
  }

  private NativeTable table(AuditPage page) {
    NativeTable table = new NativeTable();
    table.addClassName("table");
    NativeTableRow head = table.getHead().addRow();
    for (String column : List.of("number", "at", "actor", "action", "subject")) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.setText(text("audit.log." + column));
      cell.getElement().setAttribute("scope", "col");
    }
    page.entries().forEach(entry -> fill(table.getBody().addRow(), entry));
    return table;
  }

  private void fill(NativeTableRow row, AuditEntry entry) {
    cell(row, "number", text("shell.number", entry.number())).addClassName("number");
    cell(row, "at", "").add(RelativeTime.exactly(entry.at()));
    cell(row, "actor", log.actorName(entry, reader)).getElement().setAttribute("dir", "auto");
    cell(row, "action", action(entry.action()));
    cell(row, "subject", subject(entry)).getElement().setAttribute("dir", "ltr");
  }

  private NativeTableCell cell(NativeTableRow row, String column, String words) {
    NativeTableCell cell = row.addDataCell();
    cell.setText(words);
    cell.getElement().setAttribute("data-label", text("audit.log." + column));
    return cell;
  }

  // The action "account.signedIn" has its words under "account.audit.signedIn", in its own bundle.
  private String action(String action) {
    String key = action.replaceFirst("\\.", ".audit.");
    return Messages.has(reader, key) ? Messages.get(reader, key) : action;
  }

  private static String subject(AuditEntry entry) {
    String details =
        entry.details().entrySet().stream()
            .map(detail -> detail.getKey() + "=" + detail.getValue())
            .collect(Collectors.joining(", "));
    return details.isEmpty() ? entry.subject() : entry.subject() + " (" + details + ")";
  }

  private void verify() {
    Verification verification = log.verify(actor(), commune);
    result.removeAll();
    result.add(
        verification.intact()
            ? new Notice(Notice.Tone.SENT, text("audit.log.intact", verification.checked()))
            : new Notice(
                Notice.Tone.ERROR, text("audit.log.broken", verification.broken().getAsLong())));
  }

  private Actor actor() {
    return actors.current();
  }

  private NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), click -> action.run());
    button.addClassNames("btn", "quiet");
    return button;
  }

  private String text(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }
}
