package org.stadtmosaik.following;

import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A thing that can be followed, as messages name it.
 *
 * @param project in which whoever follows has their pseudonym
 * @param path of its page within the portal, without a slash before it
 * @param commune whose messages they are, by name
 */
public record Followed(
    Target target, ProjectId project, LocalizedText title, String path, LocalizedText commune) {}
