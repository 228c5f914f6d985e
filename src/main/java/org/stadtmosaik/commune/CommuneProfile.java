package org.stadtmosaik.commune;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A commune as its administrators see and change it.
 *
 * @param accent its own colour, if it has one
 * @param contact an e-mail address; empty for none
 * @param mark the address of its mark, without a slash before it
 * @param areas its neighbourhoods in their order
 * @param version to be handed back with a change
 */
public record CommuneProfile(
    CommuneSummary commune,
    Optional<AccentColour> accent,
    String contact,
    Optional<String> mark,
    List<Area> areas,
    long version) {

  /**
   * A neighbourhood.
   *
   * @param id {@code null} for one that is to be made
   * @param hidden whether it is no longer offered
   */
  public record Area(@Nullable UUID id, LocalizedText name, boolean hidden) {}

  /**
   * What an administrator wants it to be.
   *
   * @param name as it was typed: empty languages are left out
   * @param accent as it was typed; empty for the portal's own
   * @param areas all of them in their new order; those that are missing stay as they are, behind
   */
  public record Change(LocalizedText name, String accent, String contact, List<Area> areas) {}
}
