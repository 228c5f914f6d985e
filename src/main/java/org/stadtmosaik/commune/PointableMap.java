package org.stadtmosaik.commune;

import java.util.List;

/**
 * A drawing of a map on which somebody shows a place, with what it takes to know which.
 *
 * @param svg the drawing; its areas come in the order of their names
 * @param west the longitude at its zero
 * @param north the latitude at its zero
 * @param across degrees of longitude that a unit to the right is
 * @param down degrees of latitude that a unit downwards is
 * @param areas their names in the reader's language
 */
public record PointableMap(
    String svg, double west, double north, double across, double down, List<String> areas) {}
