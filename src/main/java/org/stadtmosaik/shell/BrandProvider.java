package org.stadtmosaik.shell;

import java.util.Optional;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/** Knows how a commune shows itself. The commune module implements it. */
@FunctionalInterface
public interface BrandProvider {

  /** The commune's name, mark and colour for this reader; empty if there is no such commune. */
  Optional<Brand> brand(CommuneId commune, Language reader);
}
