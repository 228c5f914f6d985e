package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.Reference;
import org.stadtmosaik.shell.RefusalStatus;

/**
 * Something failed on our side. The page stands without a layout, because the layout may be what
 * failed; the person sees the id under which the log has the cause.
 */
@AnonymousAllowed
public class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  public FailurePage() {
    super(true);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Optional<DomainException> refusal = RefusalStatus.in(parameter.getCaughtException());
    if (refusal.isPresent()) {
      return showRefusal(refusal.get());
    }
    String reference = Reference.next();
    LOG.error("Reference {}", reference, parameter.getCaughtException());
    Span code = new Span(reference);
    code.addClassName("code");
    code.setId("reference");
    Paragraph line =
        new Paragraph(
            new Span(CurrentLanguage.text("shell.failure.reference")), new Span(" "), code);
    line.addClassName("soft");
    show(
        Drawing.FAILURE,
        CurrentLanguage.text("shell.failure.title"),
        CurrentLanguage.text("shell.failure.text"),
        line,
        home());
    return 500;
  }
}
