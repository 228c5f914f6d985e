package org.stadtmosaik.project.content;

import java.util.UUID;

/** One of several things in a project that are added, put in order and removed. */
public sealed interface Entry permits Question, PlannedPhase, Partner, NewsItem, ProjectOutcome {

  /** Stays the same for as long as the thing exists. */
  UUID id();

  /** Whether nobody has written anything into it. */
  boolean blank();

  /** Without blanks at the ends of its texts. */
  Entry stripped();
}
