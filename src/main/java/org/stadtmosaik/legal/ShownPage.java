package org.stadtmosaik.legal;

import org.jspecify.annotations.Nullable;

/**
 * A page as somebody reads it.
 *
 * @param edition it belongs to; {@code null} if the commune has published nothing yet, so that this
 *     is the bare template
 */
public record ShownPage(LegalPage page, Document document, @Nullable Edition edition) {}
