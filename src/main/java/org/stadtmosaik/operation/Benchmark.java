package org.stadtmosaik.operation;

/**
 * Something that {@code ./stadtmosaik bench} can measure, as a bean of the feature that it belongs
 * to. Its name is the second word ({@code import}); its usage line begins with both ({@code bench
 * import [--statements FILE]}). It runs like any command, without the web part, on a throw-away
 * data folder unless one was named; whoever measures a portal that serves starts a {@link
 * MeasuredPortal}.
 */
public interface Benchmark extends Command {}
