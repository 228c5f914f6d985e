package org.stadtmosaik.discussion;

import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/**
 * The place in which one thing is discussed.
 *
 * @param project in which whoever writes has their pseudonym
 * @param title of the thing, as it is named in messages
 * @param language of the title
 * @param path of the thing's page within the portal, without a slash before it
 * @param published whether the thing itself is, whatever became of the project
 * @param visible whether everybody may see the thing; if not, nobody may see what is said about it
 * @param open whether somebody may say something about it now
 * @param reviewed whether a person looks at each comment before it is published
 */
public record Forum(
    About about,
    CommuneId commune,
    ProjectId project,
    String title,
    Language language,
    String path,
    boolean published,
    boolean visible,
    boolean open,
    boolean reviewed) {}
