package org.stadtmosaik.survey.ui.build;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.checking.Finding;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the page and what goes on between them. */
final class Bench implements Workshop.Listener {

  private static final String SURVEY = "survey";

  private final Desk desk;
  private final Workshop workshop;
  private final Consumer<String> turn;
  private final Outline outline;
  private final Div list = new Div();
  private final Div form = new Div();
  private final FindingsPart findings = new FindingsPart();
  private final PreviewPart preview;
  private final ToolsPart tools;
  private String chosen = SURVEY;
  private @Nullable ObjectNode element;

  /**
   * @param turn shows {@code list}, {@code form} or {@code preview} on a narrow screen
   */
  Bench(Desk desk, OpenQuestionnaire open, Consumer<String> turn) {
    this.desk = desk;
    this.turn = turn;
    this.workshop = new Workshop(desk, open, CurrentLanguage.get(), this);
    this.outline = new Outline(this::open, this::step, this::drop);
    this.preview = new PreviewPart(workshop);
    this.tools = new ToolsPart(workshop, this::publish, this::rewrite);
    list.addClassNames("build-list", "stack");
    list.add(
        new Palette(this::addQuestion, this::addPage, this::addGroup),
        new TakePart(desk, workshop, this::take),
        outline);
    form.addClassNames("build-form");
    outline.onAsked(this::lookUp);
    outline.onCheck(this::check);
    outline.show(OutlineRow.of(workshop.document(), workshop.findings(), CurrentLanguage.get()));
    choose(SURVEY);
    lookUp();
  }

  Workshop workshop() {
    return workshop;
  }

  String chosen() {
    return chosen;
  }

  Div list() {
    return list;
  }

  Div form() {
    return form;
  }

  Div preview() {
    return preview;
  }

  Div tools() {
    return tools;
  }

  private void open(String address) {
    choose(address);
    turn.accept("form");
  }

  @Override
  public void choose(String address) {
    chosen = address;
    outline.choose(address);
    build();
    preview.show(address);
  }

  /** Makes the form of what is chosen; where that has gone, of what was before it. */
  private void build() {
    element = workshop.document().element(chosen).orElse(null);
    if (element == null) {
      chosen = SURVEY;
      outline.choose(chosen);
      element = workshop.document().element(SURVEY).orElseThrow();
    }
    form.removeAll();
    form.add(new ElementForm(workshop, chosen, Objects.requireNonNull(element), this), findings);
    findings.show(found());
  }

  /** For putting the chosen question into the library. */
  TakePart.Keep keep() {
    return new TakePart.Keep(desk, workshop, chosen);
  }

  private List<Finding> found() {
    return workshop.findings().stream()
        .filter(finding -> OutlineRow.row(finding.element()).equals(chosen))
        .toList();
  }

  @Override
  public void changed(boolean rebuild) {
    outline.show(OutlineRow.of(workshop.document(), workshop.findings(), CurrentLanguage.get()));
    tools.show();
    if (rebuild) {
      build();
    } else {
      element = workshop.document().element(chosen).orElse(element);
      findings.show(found());
    }
    preview.show(chosen);
    outline.checkSoon();
  }

  @Override
  public void joined(QuestionnaireDocument expected) {
    // Whoever writes on in a field that others have changed would write over it without a word.
    Optional<ObjectNode> now = workshop.document().element(chosen);
    changed(!now.equals(expected.element(chosen)));
  }

  /** Shows what is found in what has been written meanwhile. */
  void check() {
    workshop.check();
    outline.show(OutlineRow.of(workshop.document(), workshop.findings(), CurrentLanguage.get()));
    findings.show(found());
  }

  /** What others do meanwhile; the form stays as it is unless it is theirs that changed. */
  private void lookUp() {
    var id = workshop.open().summary().id();
    tools.colleagues(desk.questionnaires().presence(desk.actors().current(), id, chosen));
    if (desk.questionnaires().revision(desk.actors().current(), id) > workshop.open().revision()) {
      ObjectNode before = element;
      workshop.refresh();
      outline.show(OutlineRow.of(workshop.document(), workshop.findings(), CurrentLanguage.get()));
      if (!Objects.equals(before, workshop.document().element(chosen).orElse(null))) {
        build();
      }
      preview.show(chosen);
      outline.checkSoon();
    }
  }

  private void rewrite() {
    build();
  }

  private void publish() {
    form.removeAll();
    form.add(new PublishPart(workshop, desk));
    turn.accept("form");
  }

  // ── adding and ordering ───────────────────────────────────────────────────────────────────────

  void addQuestion(QuestionType type) {
    Additions additions = new Additions(workshop.document(), workshop.earlier());
    add(additions.question(type, chosen), "question:" + additions.questionCode());
  }

  /** From the library, under a code that is free. */
  private void take(ObjectNode question) {
    add(
        new Additions(workshop.document(), workshop.earlier()).question(question, chosen),
        "question:" + question.path("code").stringValue(""));
  }

  private void addPage() {
    Additions additions = new Additions(workshop.document(), workshop.earlier());
    add(additions.page(chosen), "page:" + additions.code("page", "p"));
  }

  private void addGroup() {
    Additions additions = new Additions(workshop.document(), workshop.earlier());
    add(additions.group(), "group:" + additions.code("group", "g"));
  }

  private void add(Edit edit, String address) {
    if (workshop.act(edit)) {
      open(address);
    }
  }

  /** One step up or down, over the edge of a page to the next. */
  void step(String address, int way) {
    new Ordering(workshop.document())
        .step(address, way)
        .ifPresent(move -> {
          if (workshop.act(move)) {
            outline.focus(address);
          }
        });
  }

  private void drop(String address, String onto) {
    new Ordering(workshop.document()).before(address, onto).ifPresent(workshop::act);
  }

  void remove(String address) {
    String next = new Ordering(workshop.document()).neighbour(address);
    if (workshop.act(new Edit.Remove(address))) {
      choose(next);
      outline.focus(next);
    }
  }

  /** Another one like it, after it. */
  void twice(String address) {
    Additions additions = new Additions(workshop.document(), workshop.earlier());
    add(additions.copy(address), "question:" + additions.questionCode());
  }
}
