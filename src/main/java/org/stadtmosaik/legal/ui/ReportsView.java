package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.legal.BarrierReport;
import org.stadtmosaik.legal.BarrierReports;
import org.stadtmosaik.legal.LegalEditing;
import org.stadtmosaik.legal.ReportPage;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.ForeignNote;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** The barriers that people reported, those that wait first. */
@Route(value = ReportsView.PATH, layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class ReportsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/barriers";

  private final transient BarrierReports reports;
  private final transient ActorProvider actors;
  private final transient Clock clock;
  private final Div list = new Div();
  private @Nullable CommuneId commune;
  private int shown;

  ReportsView(BarrierReports reports, LegalEditing editing, ActorProvider actors, Clock clock) {
    this.reports = reports;
    this.actors = actors;
    this.clock = clock;
    addClassName("page");
    list.addClassName("stack");
    add(new PageHeader(getPageTitle()).lead(CurrentLanguage.text("legal.reports.lead")));
    List<CommuneSummary> places = editing.places(actors.current());
    if (places.size() > 1) {
      add(choice(places));
    }
    add(list);
    places.stream().findFirst().ifPresent(place -> open(place.id()));
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("legal.reports.title");
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
    show(0);
  }

  private void show(int number) {
    ReportPage page = reports.page(actors.current(), Objects.requireNonNull(commune), number);
    shown = number;
    list.removeAll();
    if (page.reports().isEmpty()) {
      list.add(new EmptyState(Drawing.QUEUE, CurrentLanguage.text("legal.reports.empty")));
    }
    page.reports().forEach(report -> list.add(card(report)));
    Div steps = new Div();
    steps.addClassName("actions");
    if (number > 0) {
      steps.add(button("legal.reports.newer", () -> show(number - 1)));
    }
    if (page.hasMore()) {
      steps.add(button("legal.reports.older", () -> show(number + 1)));
    }
    list.add(steps);
  }

  private Card card(BarrierReport report) {
    boolean open = report.doneAt() == null;
    StatusTag tag =
        new StatusTag(
            open ? StatusTag.Tone.WAIT : StatusTag.Tone.ANSWERED,
            CurrentLanguage.text(open ? "legal.reports.isOpen" : "legal.reports.isDone"));
    Card card = new Card().row(tag, RelativeTime.past(report.sentAt(), clock));
    card.add(new UserText(report.text(), report.language()));
    if (!report.language().isVariantOf(CurrentLanguage.get())) {
      card.add(new ForeignNote(report.language()));
    }
    card.add(contact(report));
    if (open) {
      Div actions = new Div(button("legal.reports.done", () -> done(report)));
      actions.addClassName("actions");
      card.add(actions);
    }
    return card;
  }

  private static Paragraph contact(BarrierReport report) {
    Paragraph line = new Paragraph();
    line.addClassName("soft");
    if (report.contact().isEmpty()) {
      line.setText(CurrentLanguage.text("legal.reports.noContact"));
      return line;
    }
    Span contact = new Span(report.contact());
    contact.getElement().setAttribute("dir", "auto");
    line.add(new Span(CurrentLanguage.text("legal.reports.contact")), new Span(" "), contact);
    return line;
  }

  private void done(BarrierReport report) {
    reports.done(actors.current(), report.id());
    show(shown);
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> action.run());
    button.addClassNames("btn", "quiet");
    return button;
  }
}
