package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.Line;

/** Lines that go together; the outermost may have groups among them. */
final class LineGroup extends Div implements Part {

  private static final long serialVersionUID = 1L;

  private final transient ConditionScope scope;
  private final transient EditorWords words;
  private final transient Runnable changed;
  private final transient @Nullable Runnable removed;
  private final transient List<Part> parts = new ArrayList<>();
  private final Div mode = new Div();
  private final Div list = new Div();
  private final Span number = new Span();
  private final Span removal = new Span();
  private final NativeButton more;
  private GroupMode together;
  private String place = "";

  /**
   * @param removed takes the group away; null for the outermost
   */
  LineGroup(
      ConditionScope scope,
      EditorWords words,
      Outline.Several outline,
      Runnable changed,
      @Nullable Runnable removed) {
    this.scope = scope;
    this.words = words;
    this.changed = changed;
    this.removed = removed;
    this.together = outline.mode();
    addClassName("condition-group");
    list.addClassName("condition-list");
    more = new NativeButton(words.say("add"), _ -> addLine());
    more.addClassNames("btn", "quiet", "small");
    Div actions = new Div(more);
    actions.addClassName("actions");
    mode.add(
        EditorWords.labelled(
            words.say("mode"),
            new Choice<>(
                List.of(GroupMode.values()),
                it -> words.say(it.word()),
                together,
                words.say("choose"),
                this::take)));
    if (removed == null) {
      NativeButton group = new NativeButton(words.say("addGroup"), _ -> addGroup());
      group.addClassNames("btn", "quiet", "small");
      actions.add(group);
    } else {
      name(actions, removed);
    }
    add(mode, list, actions);
    outline.parts().forEach(this::append);
    arrange();
  }

  private void name(Div actions, Runnable remove) {
    number.setId("condition-" + UUID.randomUUID());
    number.addClassNames("label", "condition-number");
    addComponentAsFirst(number);
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", number.getId().orElseThrow());
    NativeButton button = new NativeButton("", _ -> remove.run());
    button.add(Icon.CLOSE.create(), removal);
    button.addClassNames("btn", "plain", "small");
    actions.add(button);
  }

  private void take(GroupMode chosen) {
    together = chosen;
    changed.run();
  }

  private Part append(Outline outline) {
    return switch (outline) {
      case Outline.Single(Line line) -> append(line);
      case Outline.Several group -> {
        Part[] self = new Part[1];
        self[0] = new LineGroup(scope, words, group, changed, () -> remove(self[0]));
        yield hold(self[0]);
      }
    };
  }

  private Part append(@Nullable Line line) {
    Part[] self = new Part[1];
    self[0] = new LineRow(scope, words, line, changed, () -> remove(self[0]));
    return hold(self[0]);
  }

  private Part hold(Part part) {
    parts.add(part);
    list.add((Component) part);
    return part;
  }

  private void addLine() {
    Part line = append((Line) null);
    arrange();
    line.focus();
    changed.run();
  }

  private void addGroup() {
    GroupMode other = together == GroupMode.ANY ? GroupMode.ALL : GroupMode.ANY;
    LineGroup group = (LineGroup) append(new Outline.Several(other, List.of()));
    group.append((Line) null);
    group.arrange();
    arrange();
    group.focus();
    changed.run();
  }

  private void remove(Part part) {
    parts.remove(part);
    list.remove((Component) part);
    if (parts.isEmpty() && removed != null) {
      removed.run();
      return;
    }
    arrange();
    more.focus();
    changed.run();
  }

  /** How parts go together is no question where there is one, unless it turns that round. */
  private void arrange() {
    boolean asks = parts.size() > 1 || together == GroupMode.NONE || together == GroupMode.NOT_ALL;
    mode.getElement().setAttribute("hidden", !asks);
    for (int i = 0; i < parts.size(); i++) {
      String number = words.number(i + 1);
      parts.get(i).number(place.isEmpty() ? number : place + "." + number);
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  @Override
  public Optional<Condition> condition() {
    List<Condition> conditions = new ArrayList<>();
    for (Part part : parts) {
      Optional<Condition> condition = part.condition();
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(condition.get());
    }
    return conditions.isEmpty() ? Optional.empty() : Optional.of(together.of(conditions));
  }

  @Override
  public void number(String newPlace) {
    place = newPlace;
    number.setText(words.say("group", place));
    removal.setText(words.say("removeGroup", place));
    arrange();
  }

  @Override
  public void focus() {
    if (!parts.isEmpty()) {
      parts.getFirst().focus();
    }
  }
}
