package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.PlaceEditing;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;

/** Where people can meet, with what is to be known about getting in. */
@Route(value = PlacesView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class PlacesView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/places";

  private final transient MeetingPlaces places;
  private final transient PlaceEditing editing;
  private final transient Communes communes;
  private final transient ActorProvider actors;
  private final Div lists = new Div();

  PlacesView(MeetingPlaces places, PlaceEditing editing, Communes communes, ActorProvider actors) {
    this.places = places;
    this.editing = editing;
    this.communes = communes;
    this.actors = actors;
    addClassName("page");
    lists.addClassName("stack");
    add(
        new PageHeader(text("meetingstaff.places.title"))
            .lead(text("meetingstaff.places.lead"))
            .back(StaffMeetingsView.PATH, text("meetingstaff.back")),
        lists);
    show();
  }

  private void show() {
    lists.removeAll();
    Actor actor = actors.current();
    List<CommuneSummary> own =
        communes.all().stream().filter(it -> actor.worksIn(it.id())).toList();
    own.forEach(commune -> list(commune, actor, own.size() > 1));
  }

  private void list(CommuneSummary commune, Actor actor, boolean named) {
    if (named) {
      lists.add(new H2(commune.name().in(CurrentLanguage.get()).text()));
    }
    boolean edits =
        actor.has(Role.LEAD, commune.id()) || actor.has(Role.ADMINISTRATOR, commune.id());
    List<MeetingPlace> here = places.in(commune.id());
    if (here.isEmpty()) {
      lists.add(new EmptyState(Drawing.PROJECTS, text("meetingstaff.places.empty")));
    }
    for (MeetingPlace place : here) {
      lists.add(new PlaceCard(place, edits, () -> form(commune, place)));
    }
    if (edits) {
      lists.add(PlaceForm.folded(form(commune, null)));
    }
  }

  private PlaceForm form(CommuneSummary commune, @Nullable MeetingPlace place) {
    return new PlaceForm(
        commune.id(),
        place,
        place == null ? null : editing.neighbourhood(place),
        communes.neighbourhoods(commune.id()),
        (saved, area) -> {
          editing.save(actors.current(), saved, area);
          show();
        });
  }

  @Override
  public String getPageTitle() {
    return text("meetingstaff.places.title");
  }
}
