package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shell.ResidentLayout;

/** A thing that a colleague's role does not allow. */
@AnonymousAllowed
@ParentLayout(ResidentLayout.class)
public class ForbiddenPage extends RefusalPage<ForbiddenException> {

  private static final long serialVersionUID = 1L;
}
