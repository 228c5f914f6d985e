package org.stadtmosaik.shared;

import java.util.UUID;

/** A member of staff, in whichever communes they work. */
public record StaffId(UUID value) {}
