package org.stadtmosaik.project;

import org.stadtmosaik.shared.ProjectId;

/** A project was made, changed, published or archived. Told within the transaction that did it. */
public record ProjectChanged(ProjectId project) {}
