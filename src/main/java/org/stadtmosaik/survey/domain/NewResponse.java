package org.stadtmosaik.survey.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.tally.Counted;

/**
 * A response that has been checked.
 *
 * @param bodyHash of the bytes that came, so that the same bytes are known again
 * @param quotas that it counts for
 * @param photos JPEGs by question
 * @param counted what it counts for in the tallies
 */
public record NewResponse(
    UUID survey,
    Hash key,
    StoredResponse content,
    Hash bodyHash,
    List<Definition.Quota> quotas,
    Map<String, byte[]> photos,
    List<Counted> counted) {}
