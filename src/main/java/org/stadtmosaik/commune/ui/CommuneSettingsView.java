package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.AccentColour;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.CommuneProfile;
import org.stadtmosaik.commune.CommuneProfiles;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.TextsField;

/** How a commune shows itself on its public pages. */
@Route(value = CommuneSettingsView.PATH, layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class CommuneSettingsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/commune";

  private final transient CommuneProfiles profiles;
  private final transient CommuneMaps maps;
  private final transient ActorProvider actors;
  private final Div form = new Div();
  private final Div said = new Div();
  private transient @Nullable CommuneProfile shown;
  private TextsField name = new TextsField(Map.of(), 1, CommuneProfiles.LONGEST_NAME);
  private AccentField accent = new AccentField("");
  private Field contact = new Field("", "");
  private AreaList areas = new AreaList(List.of());

  public CommuneSettingsView(CommuneProfiles profiles, CommuneMaps maps, ActorProvider actors) {
    this.profiles = profiles;
    this.maps = maps;
    this.actors = actors;
    addClassName("page");
    form.addClassName("stack");
    said.getElement().setAttribute("aria-live", "polite");
    add(new PageHeader(text("commune.settings.title")).lead(text("commune.settings.lead")));
    List<CommuneSummary> places = profiles.places(actor());
    if (places.size() > 1) {
      add(choice(places));
    }
    add(form, said);
    places.stream().findFirst().ifPresent(this::open);
  }

  private Select<CommuneSummary> choice(List<CommuneSummary> places) {
    Select<CommuneSummary> choice = new Select<>();
    choice.setLabel(text("commune.settings.place"));
    choice.setItems(places);
    choice.setItemLabelGenerator(place -> place.name().in(CurrentLanguage.get()).text());
    choice.setValue(places.getFirst());
    choice.addValueChangeListener(change -> open(change.getValue()));
    return choice;
  }

  private void open(CommuneSummary place) {
    said.removeAll();
    show(profiles.get(actor(), place.id()));
  }

  private void show(CommuneProfile profile) {
    shown = profile;
    name = new TextsField(profile.commune().name().texts(), 1, CommuneProfiles.LONGEST_NAME);
    accent = new AccentField(profile.accent().map(AccentColour::hex).orElse(""));
    contact =
        Field.of(
            "email", text("commune.settings.contact.label"), text("commune.settings.contact.hint"));
    contact.fill(profile.contact());
    areas = new AreaList(profile.areas());
    form.removeAll();
    form.add(
        part("name", name),
        part("accent", accent),
        part(
            "mark",
            new MarkField(
                profile.mark(),
                picture -> profiles.keepMark(actor(), profile.commune().id(), picture),
                () -> profiles.removeMark(actor(), profile.commune().id()))),
        part("areas", areas),
        part(
            "map",
            new MapField(
                maps.get(profile.commune().id()),
                file -> maps.put(actor(), profile.commune().id(), file),
                () -> maps.remove(actor(), profile.commune().id()))),
        part("contact", contact),
        actions(profile));
  }

  private static Card part(String key, Component content) {
    Card card = new Card().heading(text("commune.settings." + key + ".title"));
    card.remark(text("commune.settings." + key + ".text"));
    card.add(content);
    return card;
  }

  private Div actions(CommuneProfile profile) {
    NativeButton save = new NativeButton(text("commune.settings.save"), click -> save());
    save.addClassName("btn");
    Anchor look = new Anchor("c/" + profile.commune().slug(), text("commune.settings.look"));
    look.addClassNames("btn", "quiet");
    Div actions = new Div(save, look);
    actions.addClassName("actions");
    return actions;
  }

  private void save() {
    CommuneProfile before = shown;
    if (before == null) {
      return;
    }
    said.removeAll();
    name.accept();
    accent.accept();
    contact.accept();
    areas.accept();
    CommuneProfile.Change change =
        new CommuneProfile.Change(name.value(), accent.value(), contact.value(), areas.value());
    try {
      show(profiles.change(actor(), before.commune().id(), before.version(), change));
      said.add(new Notice(Notice.Tone.SENT, text("commune.settings.saved")));
    } catch (InvalidInputException refusal) {
      refuse(refusal.field(), refusal.in(CurrentLanguage.get()));
    } catch (ConflictException refusal) {
      said.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private void refuse(String field, String sentence) {
    switch (field) {
      case "accent" -> accent.refuse(sentence);
      case "contact" -> contact.refuse(sentence);
      case "areas" -> areas.refuse(sentence);
      default -> name.refuse(sentence);
    }
  }

  private Actor actor() {
    return actors.current();
  }

  private static String text(String key, Object... arguments) {
    return CurrentLanguage.text(key, arguments);
  }

  @Override
  public String getPageTitle() {
    return text("commune.settings.title");
  }
}
