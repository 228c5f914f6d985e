package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ResidentLayout;

/** A thing that does not exist, or not for the person who asks. */
@AnonymousAllowed
@ParentLayout(ResidentLayout.class)
public class UnknownThingPage extends RefusalPage<NotFoundException> {

  private static final long serialVersionUID = 1L;
}
