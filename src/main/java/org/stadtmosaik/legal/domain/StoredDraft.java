package org.stadtmosaik.legal.domain;

import org.stadtmosaik.legal.LegalContent;

/** A commune's draft with its version, which counts how often it was saved. */
public record StoredDraft(LegalContent content, long version) {}
