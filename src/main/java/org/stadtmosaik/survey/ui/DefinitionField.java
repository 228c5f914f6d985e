package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** A survey's file from a lead's computer. */
class DefinitionField extends Div {

  private static final long serialVersionUID = 1L;

  /** As much as a definition may have, in bytes. */
  private static final int LIMIT = 1_000_000;

  private final Div trouble = new Div();

  /**
   * @param taken gets the text of each file that arrives whole
   */
  DefinitionField(Consumer<String> taken) {
    addClassName("field");
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(
                LIMIT,
                FileTaking.whole(LIMIT, new DomainException("surveystaff.upload.tooLarge")),
                json -> {
                  trouble.removeAll();
                  taken.accept(new String(json, StandardCharsets.UTF_8));
                },
                this::say),
            text("surveystaff.upload.choose"),
            "application/json",
            ".json");
    upload.setDropAllowed(true);
    add(upload, trouble);
  }

  private void say(String refusal) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, refusal));
  }
}
