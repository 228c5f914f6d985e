package org.stadtmosaik.meeting.ical;

/**
 * What a calendar that people subscribe to says about itself.
 *
 * @param address at which it is found
 */
public record CalendarHead(String name, String description, String address, Organizer organizer) {}
