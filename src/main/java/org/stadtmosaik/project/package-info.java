/**
 * Research projects: title, summary, research questions and the phases that grant actions. Features
 * appear on a project's page by implementing {@link org.stadtmosaik.project.ActivityProvider}.
 */
@ApplicationModule(displayName = "Project")
@NullMarked
package org.stadtmosaik.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
