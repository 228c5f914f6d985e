package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.QrImage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.SurveySummary;

/** How people get to a survey: the link, the same as a code to scan, and a notice to print. */
class LinkCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param address in full, as people reach it
   * @param languages of the survey, in which the notice is
   */
  LinkCard(SurveySummary survey, String address, List<Language> languages) {
    addClassNames("stack", "survey-link");
    heading(text("surveystaff.link.title"));
    Anchor link = new Anchor(SurveyAddress.path(survey.handle()), address);
    // The page is none of Flow's.
    link.setRouterIgnore(true);
    link.addClassName("survey-address");
    link.getElement().setAttribute("dir", "ltr");
    NativeButton print = new NativeButton(text("surveystaff.link.print"));
    print.addClassNames("btn", "quiet");
    print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
    QrImage code = new QrImage(text("surveystaff.link.qr"));
    code.show(address);
    Div actions = new Div(print);
    actions.addClassName("actions");
    add(
        link,
        code,
        new Paragraph(text("surveystaff.link." + survey.access().name().toLowerCase(Locale.ROOT))),
        actions,
        notice(survey.title(), address, languages));
  }

  /** What the printer gets, and the screen does not. */
  private static Div notice(LocalizedText title, String address, List<Language> languages) {
    Div notice = new Div();
    notice.addClassName("print-notice");
    notice.getElement().setAttribute("aria-hidden", "true");
    QrImage code = new QrImage("");
    code.show(address);
    notice.add(code);
    for (Language language : languages) {
      LocalizedText.Reading own = title.in(language);
      Paragraph name = new Paragraph(own.text());
      name.addClassName("print-title");
      UserText.mark(name, own.language());
      Paragraph scan = new Paragraph(Messages.get(language, "surveystaff.link.scan"));
      UserText.mark(scan, language);
      notice.add(new Div(name, scan));
    }
    Paragraph line = new Paragraph(address);
    line.getElement().setAttribute("dir", "ltr");
    notice.add(line);
    return notice;
  }
}
