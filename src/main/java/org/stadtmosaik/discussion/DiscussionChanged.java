package org.stadtmosaik.discussion;

/**
 * All that is said about a thing may be read by others than before: it came from elsewhere or went
 * there, or the thing itself was published or hidden, which its feature tells. Told within the
 * transaction that did it.
 */
public record DiscussionChanged(About about) {}
