package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;

/** Where a date poll begins: for which project it is. */
class BeginCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param led the projects in which they may, at least one
   */
  BeginCard(List<ProjectSummary> led) {
    addClassName("stack");
    heading(text("meetingchoice.begin.title"));
    Select<ProjectSummary> project = new Select<>();
    project.setLabel(text("meetingchoice.begin.project"));
    project.setItems(led);
    project.setItemLabelGenerator(it -> it.title().in(CurrentLanguage.get()).text());
    project.setValue(led.getFirst());
    NativeButton begin =
        new NativeButton(
            text("meetingchoice.begin.action"),
            _ -> UI.getCurrent().navigate(NewPollView.path(project.getValue().id())));
    begin.addClassName("btn");
    Div actions = new Div(begin);
    actions.addClassName("actions");
    add(new Paragraph(text("meetingchoice.begin.text")), project, actions);
  }
}
