package org.stadtmosaik.project;

import java.util.List;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a new project consists of.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens, at most 80
 * @param phases in order of time
 * @param demo whether it is made up, to show the portal
 */
public record NewProject(
    String slug,
    LocalizedText title,
    LocalizedText summary,
    List<LocalizedText> questions,
    List<Phase> phases,
    boolean demo) {}
