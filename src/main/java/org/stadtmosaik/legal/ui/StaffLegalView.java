package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalDraft;
import org.stadtmosaik.legal.LegalEditing;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;

/** Where administrators fill in what the law wants, see what is empty, and publish it. */
@Route(value = StaffLegalView.PATH, layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class StaffLegalView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/legal";

  private final transient LegalEditing editing;
  private final transient ActorProvider actors;
  private final Div state = new Div();
  private final Div formPlace = new Div();
  private final Div answer = new Div();
  private final Div previewPlace = new Div();
  private ContentForm form = new ContentForm(LegalContent.empty());
  private @Nullable Preview preview;
  private @Nullable CommuneId commune;
  private long version;

  StaffLegalView(LegalEditing editing, ActorProvider actors) {
    this.editing = editing;
    this.actors = actors;
    addClassName("page");
    add(new PageHeader(getPageTitle()).lead(CurrentLanguage.text("legal.staff.lead")));
    List<CommuneSummary> places = editing.places(actor());
    if (places.size() > 1) {
      add(choice(places));
    }
    answer.getElement().setAttribute("aria-live", "polite");
    NativeButton save = button("legal.staff.save", () -> attempt(this::save));
    save.addClassName("quiet");
    Div actions = new Div(button("legal.staff.publish", () -> attempt(this::publish)), save);
    actions.addClassName("actions");
    add(state, formPlace, actions, answer, previewPlace);
    places.stream().findFirst().ifPresent(place -> open(place.id()));
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("legal.staff.title");
  }

  private Select<CommuneSummary> choice(List<CommuneSummary> places) {
    Select<CommuneSummary> choice = new Select<>();
    choice.setLabel(CurrentLanguage.text("legal.staff.commune"));
    choice.setItems(places);
    choice.setItemLabelGenerator(place -> place.name().in(CurrentLanguage.get()).text());
    choice.setValue(places.getFirst());
    choice.addValueChangeListener(change -> open(change.getValue().id()));
    return choice;
  }

  private void open(CommuneId chosen) {
    commune = chosen;
    LegalDraft draft = editing.draft(actor(), chosen);
    form = new ContentForm(draft.content());
    formPlace.removeAll();
    formPlace.add(form);
    answer.removeAll();
    preview = new Preview((page, language) -> editing.preview(actor(), chosen, page, language));
    previewPlace.removeAll();
    previewPlace.add(preview);
    show(draft);
  }

  private void show(LegalDraft draft) {
    version = draft.version();
    state.removeAll();
    state.add(new DraftState(draft));
    if (preview != null) {
      preview.refresh();
    }
  }

  private void save() {
    show(editing.save(actor(), chosen(), version, form.content()));
    answer.add(new Notice(Notice.Tone.SENT, CurrentLanguage.text("legal.staff.saved")));
  }

  private void publish() {
    show(editing.save(actor(), chosen(), version, form.content()));
    editing.publish(actor(), chosen(), version);
    show(editing.draft(actor(), chosen()));
    answer.add(new Notice(Notice.Tone.SENT, CurrentLanguage.text("legal.staff.done")));
  }

  /** Whatever is refused, what was typed stays. */
  private void attempt(Runnable action) {
    answer.removeAll();
    form.accept();
    try {
      action.run();
    } catch (InvalidInputException refusal) {
      form.refuse(refusal);
    } catch (DomainException refusal) {
      answer.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private CommuneId chosen() {
    return Objects.requireNonNull(commune);
  }

  private Actor actor() {
    return actors.current();
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> action.run());
    button.addClassName("btn");
    return button;
  }
}
