package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneProfile;
import org.stadtmosaik.commune.CommuneProfiles;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.TextsField;

/** The neighbourhoods: one below the other, each opens to its names. */
class AreaList extends Div {

  private static final long serialVersionUID = 1L;

  private final Div rows = new Div();

  AreaList(List<CommuneProfile.Area> areas) {
    rows.addClassName("areas");
    areas.forEach(area -> rows.add(new Row(area.id(), area.name().texts(), area.hidden())));
    NativeButton more = button("commune.settings.areas.add", this::addOne);
    more.addClassName("quiet");
    Div actions = new Div(more);
    actions.addClassName("actions");
    add(rows, actions);
  }

  List<CommuneProfile.Area> value() {
    return rows()
        .map(row -> new CommuneProfile.Area(row.id, row.names.value(), row.hidden))
        .toList();
  }

  /** Opens the first one without any name and says what is missing. */
  void refuse(String sentence) {
    rows()
        .filter(row -> row.names.shown().isEmpty())
        .findFirst()
        .or(() -> rows().findFirst())
        .ifPresent(row -> {
          row.setOpen(true);
          row.names.refuse(sentence);
        });
  }

  void accept() {
    rows().forEach(row -> row.names.accept());
  }

  private Stream<Row> rows() {
    return rows.getChildren().map(Row.class::cast);
  }

  private void addOne() {
    Row row = new Row(null, Map.of(), false);
    rows.add(row);
    row.setOpen(true);
    row.getElement().executeJs("this.querySelector('input').focus()");
  }

  private void move(Row row, int by) {
    int to = rows.indexOf(row) + by;
    if (to >= 0 && to < rows.getComponentCount()) {
      rows.remove(row);
      rows.addComponentAtIndex(to, row);
    }
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), click -> action.run());
    button.addClassNames("btn", "small");
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private final class Row extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private final TextsField names;
    private final Span title = new Span();
    private final Span state = new Span();
    private final NativeButton hide = button("commune.settings.areas.hide", this::turn);
    private boolean hidden;

    Row(@Nullable UUID id, Map<String, String> texts, boolean hidden) {
      this.id = id;
      this.hidden = hidden;
      names = new TextsField(texts, 1, CommuneProfiles.LONGEST_NAME);
      names.onChange(this::name);
      title.getElement().setAttribute("dir", "auto");
      state.addClassName("tag");
      addClassName("area");
      setSummary(title, state);
      Div actions = new Div();
      actions.addClassName("actions");
      actions.add(button("commune.settings.areas.up", () -> move(this, -1)));
      actions.add(button("commune.settings.areas.down", () -> move(this, 1)));
      actions.add(hide);
      actions.getChildren().forEach(action -> action.addClassName("quiet"));
      setContent(new Div(names, actions));
      name();
      say();
    }

    private void turn() {
      if (id == null) {
        rows.remove(this);
        return;
      }
      hidden = !hidden;
      say();
    }

    private void name() {
      title.setText(
          names.shown().orElseGet(() -> CurrentLanguage.text("commune.settings.areas.new")));
    }

    private void say() {
      state.setText(CurrentLanguage.text("commune.settings.areas.hidden"));
      state.setVisible(hidden);
      String key = id == null ? "remove" : hidden ? "show" : "hide";
      hide.setText(CurrentLanguage.text("commune.settings.areas." + key));
    }
  }
}
