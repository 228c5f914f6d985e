package org.stadtmosaik.account.ui;

import com.vaadin.flow.component.html.Div;

/** The staff's sign-in page. */
public class SignInView extends Div {

  /** Session attribute: the address typed at an attempt that went wrong. */
  public static final String TYPED_EMAIL = "stadtmosaik.typedEmail";
}
