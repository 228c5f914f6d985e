package org.stadtmosaik.operation.bench;

import java.net.URI;

/** A page that is measured, and what it is called in the figures. */
record MeasuredPage(String name, URI address) {}
