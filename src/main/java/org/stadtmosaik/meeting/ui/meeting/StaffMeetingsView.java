package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** The meetings of the communes in which somebody works: what is coming first. */
@Route(value = StaffMeetingsView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffMeetingsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/meetings";

  private final transient Instant now;
  private transient Map<ProjectId, ProjectSummary> known = Map.of();
  private transient Map<PlaceId, MeetingPlace> places = Map.of();
  private transient Map<MeetingId, Integer> people = Map.of();

  StaffMeetingsView(
      Meetings meetings,
      MeetingPlaces meetingPlaces,
      Projects projects,
      Communes communes,
      ActorProvider actors,
      Clock clock) {
    now = clock.instant();
    addClassName("page");
    Actor actor = actors.current();
    Anchor toPlaces = new Anchor(PlacesView.PATH, text("meetingstaff.places.nav"));
    toPlaces.addClassNames("btn", "quiet");
    add(
        new PageHeader(text("meetingstaff.list.title"))
            .lead(text("meetingstaff.list.lead"))
            .actions(toPlaces));
    List<ProjectSummary> led = led(actor, communes, projects);
    if (!led.isEmpty()) {
      add(new Beginning(led));
    }
    List<MeetingSummary> all = meetings.ofStaff(actor);
    known =
        projects.get(all.stream().map(MeetingSummary::project).distinct().toList()).stream()
            .collect(Collectors.toMap(ProjectSummary::id, Function.identity()));
    places =
        meetingPlaces.get(
            all.stream()
                .map(MeetingSummary::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    people = meetings.confirmed(actor, all);
    show(all);
  }

  private void show(List<MeetingSummary> all) {
    if (all.isEmpty()) {
      add(new EmptyState(Drawing.PEOPLE, text("meetingstaff.list.empty")));
      return;
    }
    list(
        "meetingstaff.list.coming", all.stream().filter(this::isComing).sorted(soonest()).toList());
    list("meetingstaff.list.past", all.stream().filter(it -> !isComing(it)).toList());
  }

  private boolean isComing(MeetingSummary meeting) {
    return !meeting.isCancelled() && now.isBefore(meeting.isOver());
  }

  private static Comparator<MeetingSummary> soonest() {
    return Comparator.comparing(MeetingSummary::begins);
  }

  private void list(String key, List<MeetingSummary> meetings) {
    if (meetings.isEmpty()) {
      return;
    }
    Div cards = new Div();
    cards.addClassName("cards");
    meetings.forEach(meeting -> cards.add(card(meeting)));
    add(new H2(text(key)), cards);
  }

  private Card card(MeetingSummary meeting) {
    Card card =
        new Card()
            .row(MeetingWords.state(meeting, now))
            .heading(meeting.title().in(CurrentLanguage.get()), StaffMeetingView.path(meeting.id()))
            .remark(MeetingWords.when(meeting, now));
    FactRow facts =
        new FactRow(
            MeetingWords.soft(
                text("meetingstaff.confirmed", people.getOrDefault(meeting.id(), 0))));
    @Nullable MeetingPlace place = meeting.place() == null ? null : places.get(meeting.place());
    if (place != null) {
      facts.fact(soft(UserText.inline(place.name().in(CurrentLanguage.get()))));
    }
    @Nullable ProjectSummary project = known.get(meeting.project());
    if (project != null) {
      facts.fact(soft(UserText.inline(project.title().in(CurrentLanguage.get()))));
    }
    card.add(facts);
    return card;
  }

  private static Span soft(Span words) {
    words.addClassNames("soft", "small");
    return words;
  }

  /** The projects in which they may announce meetings. */
  private static List<ProjectSummary> led(Actor actor, Communes communes, Projects projects) {
    return communes.all().stream()
        .map(CommuneSummary::id)
        .filter(id -> actor.has(Role.LEAD, id) || actor.has(Role.ADMINISTRATOR, id))
        .flatMap(id -> projects.newestOf(id).stream())
        .toList();
  }

  /** Choosing the project of a new meeting. */
  private static final class Beginning extends Div {

    private static final long serialVersionUID = 1L;

    Beginning(List<ProjectSummary> led) {
      addClassNames("row", "meeting-begin");
      Select<ProjectSummary> project = new Select<>();
      project.setLabel(text("meetingstaff.list.project"));
      project.setItems(led);
      project.setItemLabelGenerator(it -> it.title().in(CurrentLanguage.get()).text());
      project.setValue(led.getFirst());
      NativeButton begin =
          MeetingWords.button(
              "meetingstaff.list.new",
              () -> UI.getCurrent().navigate(NewMeetingView.path(project.getValue().id())));
      add(project, begin);
    }
  }

  @Override
  public String getPageTitle() {
    return text("meetingstaff.list.title");
  }
}
