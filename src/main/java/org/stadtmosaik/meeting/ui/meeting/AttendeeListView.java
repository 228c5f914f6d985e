package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;

/** The list for the table at the door, on paper: by name, with a box to tick. */
@Route(value = "staff/meetings/:meeting/list", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class AttendeeListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final List<String> COLUMNS = List.of("here", "name", "people", "needs");

  private final transient MeetingDesk desk;

  AttendeeListView(MeetingDesk desk) {
    this.desk = desk;
    addClassNames("page", "attendee-list");
  }

  /** The page's address within the portal. */
  static String path(MeetingId meeting) {
    return StaffMeetingView.path(meeting) + "/list";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(StaffMeetingView.id(event));
  }

  void show(MeetingId id) {
    MeetingView meeting = desk.meetings().ofStaff(desk.actor(), id);
    List<Attendee> coming =
        desk.registrations().attendees(desk.actor(), id).stream()
            .filter(it -> it.state() == RegistrationState.CONFIRMED)
            .sorted(Comparator.comparing(Attendee::name, CurrentLanguage.get().order()))
            .toList();
    NativeButton print = MeetingWords.button("meetingstaff.list.print", () -> {});
    print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
    int people = coming.stream().mapToInt(Attendee::people).sum();
    removeAll();
    add(
        new PageHeader(meeting.summary().title().in(CurrentLanguage.get()))
            .lead(
                MeetingWords.when(meeting.summary(), desk.now())
                    + " · "
                    + text("meetingstaff.confirmed", people))
            .actions(print)
            .back(StaffMeetingView.path(id), text("meetingstaff.list.back")));
    Div note = new Div(MeetingWords.soft(text("meetingstaff.list.paper")));
    add(note, table(coming));
  }

  private static NativeTable table(List<Attendee> coming) {
    NativeTable table = new NativeTable();
    table.addClassName("table");
    NativeTableHeader head = table.getHead();
    NativeTableRow titles = head.addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("meetingstaff.list." + column));
      cell.getElement().setAttribute("scope", "col");
      titles.add(cell);
    }
    NativeTableBody body = table.getBody();
    coming.forEach(it -> body.add(row(it)));
    return table;
  }

  private static NativeTableRow row(Attendee attendee) {
    NativeTableCell box = cell("here", "");
    box.addClassName("tick");
    NativeTableCell name = cell("name", attendee.name());
    name.getElement().setAttribute("dir", "auto");
    return new NativeTableRow(
        box,
        name,
        cell("people", MeetingWords.people(attendee)),
        cell("needs", MeetingWords.needs(attendee.needs())));
  }

  private static NativeTableCell cell(String column, String words) {
    NativeTableCell cell = new NativeTableCell(words);
    cell.getElement().setAttribute("data-label", text("meetingstaff.list." + column));
    return cell;
  }

  @Override
  public String getPageTitle() {
    return text("meetingstaff.print");
  }
}
