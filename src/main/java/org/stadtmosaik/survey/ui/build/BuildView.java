package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.ui.StaffSurveysView;
import org.stadtmosaik.survey.ui.transfer.FileLink;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;

/**
 * Where a survey is written. The list of what it asks, the form of what is chosen in it, and a
 * phone that shows it stand side by side; on a narrow screen one of the three is seen.
 */
@Route(value = "staff/surveys/build/:questionnaire", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class BuildView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final List<String> PARTS = List.of("list", "form", "preview");

  private final transient Desk desk;
  private final Div parts = new Div();
  private final Div tabs = new Div();
  private String title = "";

  BuildView(Desk desk) {
    this.desk = desk;
    addClassNames("page", "build-page");
  }

  /** The page's address within the portal. */
  public static String path(QuestionnaireId questionnaire) {
    return "staff/surveys/build/" + questionnaire.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("questionnaire")
            .flatMap(Paths::uuid)
            .map(QuestionnaireId::new)
            .orElseThrow(NotFoundException::new));
  }

  void show(QuestionnaireId id) {
    OpenQuestionnaire open = desk.questionnaires().open(desk.actors().current(), id);
    title = open.summary().title().in(CurrentLanguage.get()).text();
    Bench bench = new Bench(desk, open, this::openPart);
    parts.removeAll();
    parts.addClassName("build");
    parts.add(bench.list(), bench.form(), bench.preview());
    removeAll();
    add(
        new PageHeader(open.summary().title().in(CurrentLanguage.get()))
            .lead(
                UserText.inline(
                    desk.projects()
                        .get(desk.actors().current(), open.summary().project())
                        .title()
                        .in(CurrentLanguage.get())))
            .back(StaffSurveysView.PATH, text("surveystaff.back"))
            .actions(new FileLink(id, open.report() != null)),
        bench.tools(),
        tabs(),
        parts);
    turnTo("list");
  }

  private Div tabs() {
    tabs.removeAll();
    tabs.addClassName("build-tabs");
    Map<String, String> words =
        Map.of(
            "list", text("surveybuild.tab.list"),
            "form", text("surveybuild.tab.form"),
            "preview", text("surveybuild.tab.preview"));
    for (String part : PARTS) {
      NativeButton tab = new NativeButton(words.get(part), _ -> turnTo(part));
      tab.addClassNames("btn", "quiet", "small");
      tabs.add(tab);
    }
    return tabs;
  }

  /** On a narrow screen: shows this part of the three. */
  private void turnTo(String part) {
    PARTS.forEach(each -> parts.removeClassName("show-" + each));
    parts.addClassName("show-" + part);
    for (int i = 0; i < tabs.getComponentCount(); i++) {
      tabs.getComponentAt(i)
          .getElement()
          .setAttribute("aria-pressed", Boolean.toString(PARTS.get(i).equals(part)));
    }
  }

  /** Shows what somebody has opened; on a narrow screen, where they did is no longer there. */
  private void openPart(String part) {
    turnTo(part);
    tabs.getComponentAt(PARTS.indexOf(part))
        .getElement()
        .executeJs("if (this.offsetParent) { this.focus(); }");
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
