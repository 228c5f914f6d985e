package org.stadtmosaik.idea.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.project.content.ProjectContent;

/**
 * What became of a whole project.
 *
 * @param linked all published ideas that led to a question or an outcome, by its id
 * @param ideas the first {@value #SHOWN} of each
 * @param talks where each of its questions was talked about
 * @param next what happens next, if its staff have said it
 */
public record ProjectChain(
    ProjectContent content,
    Map<UUID, Set<IdeaId>> linked,
    Map<UUID, List<IdeaView>> ideas,
    Map<UUID, List<Talk>> talks,
    @Nullable NextStep next,
    LocalDate today) {

  public static final int SHOWN = 20;
}
