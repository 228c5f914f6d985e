package org.stadtmosaik.project;

/** Who sees a project, and whether anything can be done in it. */
public enum ProjectState {
  /** Staff of its commune only. */
  DRAFT,
  /** Everybody; its phases say what residents may do. */
  PUBLISHED,
  /** Everybody may read it, nobody contributes any more. */
  ARCHIVED;

  /** Whether residents see it. */
  public boolean visible() {
    return this != DRAFT;
  }
}
