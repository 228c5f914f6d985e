package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** A phone beside the form, in which the questionnaire is as residents will have it. */
class PreviewPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;
  private final IFrame frame = new IFrame();
  private final Div tools = new Div();
  private final NativeButton again =
      new NativeButton(text("surveybuild.preview.again"), _ -> reload());
  private String language;
  private String question = "";
  private int shown = -1;

  PreviewPart(Workshop workshop) {
    this.workshop = workshop;
    this.language = workshop.second().tag();
    addClassName("preview");
    Div phone = new Div(frame);
    phone.addClassName("phone");
    tools.addClassNames("preview-tools");
    frame.getElement().setAttribute("title", text("surveybuild.preview"));
    again.addClassNames("btn", "quiet", "small");
    add(tools, phone);
    showTools();
  }

  private void showTools() {
    tools.removeAll();
    Map<String, String> languages = new LinkedHashMap<>();
    for (String tag : workshop.document().languages()) {
      languages.put(tag, new Language(tag).nameIn(CurrentLanguage.get()));
    }
    if (!languages.containsKey(language)) {
      language = workshop.original().tag();
    }
    Picker picker = new Picker(languages, language);
    picker.addValueChangeListener(change -> {
      language = change.getValue();
      reload();
    });
    Anchor test = new Anchor("/" + path(false), text("surveybuild.preview.test"));
    test.setTarget(AnchorTarget.BLANK);
    test.setRouterIgnore(true);
    test.addClassNames("btn", "quiet", "small");
    Div buttons = new Div(again, test);
    buttons.addClassName("row");
    tools.add(Inputs.labelled(text("surveybuild.preview.language"), picker), buttons);
  }

  /** Shows the document as it is now, at this question. */
  void show(String address) {
    question = address.startsWith("question:") ? address.substring("question:".length()) : "";
    if (workshop.open().revision() != shown) {
      shown = workshop.open().revision();
      showTools();
    }
    reload();
  }

  private void reload() {
    frame.setSrc("/" + path(true));
  }

  private String path(boolean framed) {
    return "preview/surveys/%s?lang=%s&r=%d%s"
        .formatted(
            workshop.open().summary().id().value(),
            language,
            workshop.open().revision(),
            framed ? "&at=" + question : "");
  }
}
