package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;

/** Typing in what others answered: the survey's own page, told how the answer came. */
class HelperCard extends Card {

  private static final long serialVersionUID = 1L;

  private static final List<String> CHANNELS = List.of("paper", "telephone", "personal");

  HelperCard(SurveySummary survey, Actor actor) {
    addClassName("stack");
    heading(text("surveystaff.helper.title"));
    add(new Paragraph(text("surveystaff.helper.text")));
    Optional<Role> role = role(actor, survey.commune());
    if (!takesAnswers(survey.state()) || role.isEmpty()) {
      remark(text("surveystaff.helper.over"));
      return;
    }
    Div links = new Div();
    links.addClassName("actions");
    for (String channel : CHANNELS) {
      Anchor link =
          new Anchor(path(survey, channel, role.get()), text("surveystaff.helper." + channel));
      link.addClassNames("btn", "quiet");
      link.setRouterIgnore(true);
      links.add(link);
    }
    add(links);
  }

  /** How it came and who typed it stand in the fragment, which no server sees. */
  static String path(SurveySummary survey, String channel, Role role) {
    return SurveyAddress.path(survey.handle())
        + "#h="
        + channel
        + "&role="
        + role.name().toLowerCase(Locale.ROOT);
  }

  private static boolean takesAnswers(SurveyPhase phase) {
    return phase == SurveyPhase.OPEN || phase == SurveyPhase.GRACE;
  }

  private static Optional<Role> role(Actor actor, CommuneId commune) {
    return Stream.of(Role.LEAD, Role.MODERATOR, Role.ADMINISTRATOR)
        .filter(role -> actor.has(role, commune))
        .findFirst();
  }
}
