package org.stadtmosaik.project;

import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/**
 * What a lead begins a project with.
 *
 * @param id made by whoever asks, so that asking twice makes one project
 * @param original the language that the lead writes in
 * @param languages in which the project is to be readable, two or more
 */
public record NewDraft(ProjectId id, String title, Language original, Set<Language> languages) {}
