package org.stadtmosaik.project.ui.edit;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.project.content.Entry;

/** The fields of one of several things. */
abstract class EntryEditor<E extends Entry> extends Div {

  private static final long serialVersionUID = 1L;

  /** Which one it is. */
  abstract UUID entry();

  /** What stands in the fields now. */
  abstract E value();

  /** Its texts in several languages. */
  abstract List<TranslatedField> texts();
}
