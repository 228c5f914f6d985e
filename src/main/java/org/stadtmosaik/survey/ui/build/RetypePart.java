package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.retype.Loss;
import org.stadtmosaik.survey.writing.retype.Retyped;
import org.stadtmosaik.survey.writing.retype.Retyping;
import tools.jackson.databind.JsonNode;

/** Makes the question one of a related type, after saying what is lost. */
class RetypePart extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;
  private final String address;
  private final Div consequence = new Div();

  RetypePart(Workshop workshop, String address, JsonNode question) {
    super(text("surveybuild.retype"));
    this.workshop = workshop;
    this.address = address;
    addClassName("texts-more");
    List<QuestionType> targets = Retyping.targets(question);
    setVisible(!targets.isEmpty());
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", text("surveybuild.retype.choose"));
    targets.forEach(it -> options.put(it.word(), text("surveybuild.type." + it.word())));
    Picker picker = new Picker(options, "");
    picker.addValueChangeListener(change -> ask(targets, change.getValue()));
    consequence.addClassName("stack");
    consequence.getElement().setAttribute("role", "status");
    Div content = new Div(Inputs.labelled(text("surveybuild.retype.to"), picker), consequence);
    content.addClassName("stack");
    setContent(content);
  }

  private void ask(List<QuestionType> targets, String word) {
    consequence.removeAll();
    targets.stream()
        .filter(type -> type.word().equals(word))
        .forEach(type -> {
          try {
            say(type, retyped(type));
          } catch (DomainException refusal) {
            Refusals.show(refusal);
          }
        });
  }

  private Retyped retyped(QuestionType type) {
    return isPublished()
        ? Retyping.of(workshop.document(), address, type, workshop.earlier().questions())
        : Retyping.of(workshop.document(), address, type);
  }

  private boolean isPublished() {
    return workshop.open().summary().survey() != null;
  }

  private void say(QuestionType type, Retyped retyped) {
    Map<Loss, Integer> losses = retyped.losses();
    if (losses.isEmpty()) {
      consequence.add(new Paragraph(text("surveybuild.retype.nothing")));
    } else {
      UnorderedList list = new UnorderedList();
      losses.forEach((loss, times) ->
          list.add(new ListItem(text("surveybuild.retype.lost." + loss.word(), times))));
      consequence.add(new Paragraph(text("surveybuild.retype.lost")), list);
    }
    if (isPublished()) {
      consequence.add(new Paragraph(text("surveybuild.retype.code", retyped.code())));
    }
    NativeButton change = new NativeButton(text("surveybuild.retype.do"), _ -> change(type));
    change.addClassName("btn");
    consequence.add(change);
  }

  /** As the questionnaire is now, which may be another than the one that was looked at. */
  private void change(QuestionType type) {
    try {
      Retyped retyped = retyped(type);
      if (workshop.act(retyped.edit())) {
        workshop.reloadAt("question:" + retyped.code());
      }
    } catch (DomainException refusal) {
      Refusals.show(refusal);
      workshop.reload();
    }
  }
}
