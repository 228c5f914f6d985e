package org.stadtmosaik.search;

import java.util.List;

/**
 * A page of what was found, the best first.
 *
 * @param more whether there is a next page
 * @param suggestions words that were perhaps meant, each of which finds something; only where
 *     nothing was found
 */
public record Found(List<SearchHit> hits, boolean more, List<String> suggestions) {}
