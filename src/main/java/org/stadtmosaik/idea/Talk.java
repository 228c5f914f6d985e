package org.stadtmosaik.idea;

import java.time.LocalDate;
import org.stadtmosaik.shared.LocalizedText;

/**
 * That an idea or a question was talked about, as everybody may read.
 *
 * @param title of the occasion
 * @param path where one reads what was said, without a slash before it
 */
public record Talk(LocalizedText title, LocalDate day, String path) {}
