package org.stadtmosaik.account;

/** What a member of staff has lost and chooses anew. What is left is asked for then. */
public enum LostFactor {
  PASSWORD,
  /** The phone with the authenticator app. */
  APP,
  BOTH;

  public boolean password() {
    return this != APP;
  }

  public boolean app() {
    return this != PASSWORD;
  }
}
