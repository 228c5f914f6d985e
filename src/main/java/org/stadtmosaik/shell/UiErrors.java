package org.stadtmosaik.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stadtmosaik.shared.DomainException;

/** What happens when a click goes wrong: a sentence, and the page stays as it is. */
class UiErrors implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UiErrors.class);

  @Override
  public void error(ErrorEvent event) {
    Optional<DomainException> refusal = RefusalStatus.in(event.getThrowable());
    if (refusal.isPresent()) {
      if (UI.getCurrent() != null) {
        Refusals.show(refusal.get());
      }
      return;
    }
    if (Departure.isIn(event.getThrowable())) {
      LOG.debug("somebody left before the answer", event.getThrowable());
      return;
    }
    String reference = Reference.next();
    LOG.error("Reference {}", reference, event.getThrowable());
    if (UI.getCurrent() != null) {
      Refusals.showFailure(reference);
    }
  }
}
