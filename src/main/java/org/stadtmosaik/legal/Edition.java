package org.stadtmosaik.legal;

import java.time.Instant;

/**
 * What a commune published at one time: all its pages together.
 *
 * @param number from 1, within the commune
 */
public record Edition(int number, Instant publishedAt) {}
