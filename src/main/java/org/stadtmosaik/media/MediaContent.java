package org.stadtmosaik.media;

/**
 * A picture's bytes in one size. A kept picture is at most a few hundred kilobytes, whatever was
 * sent, so it is one array.
 */
public record MediaContent(byte[] bytes, String contentType) {}
