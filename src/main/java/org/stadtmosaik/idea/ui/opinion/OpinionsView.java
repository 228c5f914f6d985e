package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.OpinionGroup;
import org.stadtmosaik.idea.OpinionSummary;
import org.stadtmosaik.idea.opinion.OpinionReport;
import org.stadtmosaik.idea.translation.TranslatedIdeas;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.ResidentLayout;

/** How opinion groups form on a board, and what is agreed across them; nobody is in it. */
@Route(value = "b/:board/opinions", layout = ResidentLayout.class)
@AnonymousAllowed
public class OpinionsView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient OpinionPages pages;
  private final transient TranslatedIdeas translated;
  private final transient Clock clock;
  private @Nullable CommuneId commune;

  OpinionsView(OpinionPages pages, TranslatedIdeas translated, Clock clock) {
    this.pages = pages;
    this.translated = translated;
    this.clock = clock;
    addClassNames("page", "opinions-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardSummary board = pages.board(event.getRouteParameters());
    commune = board.commune();
    removeAll();
    PageHeader header =
        new PageHeader(text("opinion.results.title"))
            .lead(text("opinion.results.lead"))
            .back(OpinionPages.boardPath(board.id()), board.title().in(CurrentLanguage.get()));
    add(header);
    Optional<OpinionReport> report = pages.report(board);
    if (report.isEmpty()) {
      add(new EmptyState(Drawing.PEOPLE, text("opinion.results.none"), actions(board)));
    } else if (report.get().portraits().isEmpty()) {
      add(few(report.get().summary(), board));
    } else {
      show(report.get(), StatementWords.of(report.get(), board, translated));
      add(actions(board));
    }
    report.ifPresent(it -> add(new ResearchNote(it.summary())));
  }

  private void show(OpinionReport report, StatementWords words) {
    OpinionSummary summary = report.summary();
    int grouped = summary.groups().stream().mapToInt(OpinionGroup::people).sum();
    Paragraph computed = new Paragraph(new Span(text("opinion.results.computed")));
    computed.add(new Span(" "), RelativeTime.past(summary.computedAt(), clock));
    computed.addClassNames("small", "soft");
    add(
        section(
            "opinion.groups.title",
            new Paragraph(
                text("opinion.groups.count", summary.people(), grouped, summary.groups().size())),
            new Paragraph(text("opinion.groups.rest", ShownGroups.SMALLEST)),
            new GroupFigure(summary),
            computed),
        section(
            "opinion.agreed.title",
            new Paragraph(
                text(report.agreed().isEmpty() ? "opinion.agreed.none" : "opinion.agreed.text")),
            new ShareLegend(),
            ToldCard.list(report.agreed(), words, _ -> Optional.empty())),
        section(
            "opinion.divided.title",
            new Paragraph(
                text(report.divided().isEmpty() ? "opinion.divided.none" : "opinion.divided.text")),
            ToldCard.list(report.divided(), words, _ -> Optional.empty())));
    report.portraits().forEach(portrait -> add(new PortraitSection(portrait, words)));
  }

  private static Section section(String title, Component... content) {
    Section section = new Section(new H2(text(title)));
    section.addClassName("opinion-section");
    section.add(content);
    return section;
  }

  private Component few(OpinionSummary summary, BoardSummary board) {
    return new EmptyState(
        Drawing.PEOPLE,
        text("opinion.results.few", summary.people(), ShownGroups.SMALLEST),
        actions(board));
  }

  private Component actions(BoardSummary board) {
    Div actions = new Div();
    actions.addClassName("actions");
    List<Anchor> links =
        pages.isOpen(board)
            ? List.of(new Anchor(OpinionPages.sayPath(board.id()), text("opinion.board.say")))
            : List.of(new Anchor(OpinionPages.boardPath(board.id()), text("opinion.say.back")));
    links.forEach(link -> link.addClassNames("btn", "wide"));
    links.forEach(actions::add);
    if (pages.isLedByReader(board)) {
      Anchor export =
          new Anchor("staff/boards/" + board.id().value(), text("opinion.results.export"));
      export.addClassNames("btn", "quiet", "wide");
      actions.add(export);
    }
    return actions;
  }

  @Override
  public String getPageTitle() {
    return text("opinion.results.title");
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return text("opinion.results.lead");
  }
}
