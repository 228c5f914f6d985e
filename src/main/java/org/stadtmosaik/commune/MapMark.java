package org.stadtmosaik.commune;

/**
 * Something on a map that can be tapped.
 *
 * @param label a few digits
 * @param name what it is, for who points at it or cannot see it
 * @param href where a tap leads
 */
public record MapMark(CommuneMap.Position place, String label, String name, String href) {}
