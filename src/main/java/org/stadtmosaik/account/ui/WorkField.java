package org.stadtmosaik.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Proof of work in a form: the browser solves it by itself; there is nothing to see. */
@Tag("work-field")
@JsModule("./account/work-field.ts")
final class WorkField extends Component {

  private static final long serialVersionUID = 1L;
}
