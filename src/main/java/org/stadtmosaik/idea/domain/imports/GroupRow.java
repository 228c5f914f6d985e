package org.stadtmosaik.idea.domain.imports;

/**
 * One person in a group.
 *
 * @param line physical line of the file on which the row starts, from 1
 * @param participant the person's id in the source, 1 to 100 characters
 * @param group the group's name, 1 to 100 characters
 */
public record GroupRow(long line, String participant, String group) {}
