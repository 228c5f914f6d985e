package org.stadtmosaik.idea.topic.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.Topics;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** The topics of a board, in every language, in an order: nothing is stored before "save". */
public class TopicsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Topics topics;
  private final transient ActorProvider actors;
  private final BoardId board;
  private final Div rows = new Div();
  private transient List<Topic> before;

  public TopicsPanel(Topics topics, ActorProvider actors, BoardId board) {
    this.topics = topics;
    this.actors = actors;
    this.board = board;
    this.before = topics.of(board);
    addClassNames("stack", "topics-panel");
    rows.addClassName("areas");
    Paragraph lead = new Paragraph(text("ideatopic.staff.lead"));
    lead.addClassName("soft");
    Div actions =
        new Div(
            button("ideatopic.staff.add", "quiet", this::addOne),
            button("ideatopic.staff.save", "", this::save));
    actions.addClassName("actions");
    add(lead, rows, actions);
    show();
  }

  private void show() {
    Map<UUID, Integer> uses = topics.uses(actors.current(), board);
    rows.removeAll();
    if (before.isEmpty()) {
      rows.add(new Paragraph(text("ideatopic.staff.none")));
    }
    before.forEach(topic ->
        rows.add(new Row(topic.id(), topic.title().texts(), uses.getOrDefault(topic.id(), 0))));
  }

  private void addOne() {
    if (rows().findAny().isEmpty()) {
      rows.removeAll();
    }
    Row row = new Row(Ids.next(), Map.of(), 0);
    rows.add(row);
    row.setOpen(true);
    row.getElement().executeJs("this.querySelector('input').focus()");
  }

  private void save() {
    rows().forEach(row -> row.names.accept());
    Optional<Row> unnamed = rows().filter(row -> row.names.written().isEmpty()).findFirst();
    if (unnamed.isPresent()) {
      unnamed.get().setOpen(true);
      unnamed.get().names.refuse(text("ideatopic.error.nameMissing"));
      return;
    }
    List<Topic> wanted =
        rows().map(row -> new Topic(row.id, row.names.written().orElseThrow())).toList();
    try {
      before = topics.put(actors.current(), board, before, wanted);
      show();
      Refusals.say(text("ideatopic.staff.saved"));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private Stream<Row> rows() {
    return rows.getChildren().filter(Row.class::isInstance).map(Row.class::cast);
  }

  private void move(Row row, int by) {
    int to = rows.indexOf(row) + by;
    if (to >= 0 && to < rows.getComponentCount()) {
      rows.remove(row);
      rows.addComponentAtIndex(to, row);
    }
  }

  private static NativeButton button(String key, String style, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassName("btn");
    if (!style.isEmpty()) {
      button.addClassName(style);
    }
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private final class Row extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final TextsField names;
    private final Span title = new Span();

    Row(UUID id, Map<String, String> texts, int uses) {
      this.id = id;
      names = new TextsField(texts, 1, Topics.MAX_LENGTH);
      names.onChange(this::name);
      title.getElement().setAttribute("dir", "auto");
      Span used = new Span(text("ideatopic.staff.uses", uses));
      used.addClassNames("soft", "small");
      addClassName("area");
      setSummary(title, used);
      Div actions =
          new Div(
              button("ideatopic.staff.up", "quiet", () -> move(this, -1)),
              button("ideatopic.staff.down", "quiet", () -> move(this, 1)),
              button("ideatopic.staff.remove", "quiet", () -> rows.remove(this)));
      actions.getChildren().forEach(action -> action.addClassName("small"));
      actions.addClassName("actions");
      setContent(new Div(names, actions));
      name();
    }

    private void name() {
      title.setText(names.shown().orElseGet(() -> text("ideatopic.staff.new")));
    }
  }
}
