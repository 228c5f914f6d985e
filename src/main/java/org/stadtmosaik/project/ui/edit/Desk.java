package org.stadtmosaik.project.ui.edit;

import java.util.Set;
import org.stadtmosaik.shared.Language;

/** What the parts of the form have in common. */
interface Desk {

  /** The language that is translated from. */
  Language original();

  /** The languages that stand side by side, the original first. */
  Set<Language> columns();

  /** Something was typed, chosen, moved or removed. */
  void changed();
}
