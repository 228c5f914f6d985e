package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;

/** A component that needs a script, and what stands in its place as long as none has run. */
public interface WithoutScript {

  /** Takes the same room, so that nothing jumps when the component itself appears. */
  Component withoutScript();
}
