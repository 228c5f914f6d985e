package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ResidentLayout;

/** Any other refusal on the way in. */
@AnonymousAllowed
@ParentLayout(ResidentLayout.class)
public class OtherRefusalPage extends RefusalPage<DomainException> {

  private static final long serialVersionUID = 1L;
}
