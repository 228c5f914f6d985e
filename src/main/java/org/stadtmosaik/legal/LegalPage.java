package org.stadtmosaik.legal;

import java.util.List;
import java.util.Locale;

/** A page that each commune has. */
public enum LegalPage {
  IMPRINT("provider", "contact", "supervision", "content", "operation"),
  PRIVACY(
      "short",
      "controller",
      "officer",
      "contributions",
      "device",
      "visits",
      "mail",
      "recipients",
      "retention",
      "rights",
      "complaint",
      "duty"),
  ACCESSIBILITY("scope", "status", "limits", "made", "feedback", "enforcement"),
  TERMS("who", "writing", "review", "reasons", "objection", "rights", "portal");

  private final List<String> sections;

  LegalPage(String... sections) {
    this.sections = List.of(sections);
  }

  /** The names of the template's sections, in order; their texts stand under {@link #key}. */
  public List<String> sections() {
    return sections;
  }

  /** What message keys about this page begin with. */
  public String key() {
    return "legal." + word();
  }

  /** The last word of its address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Its address within the portal.
   *
   * @param commune the commune's slug
   */
  public String path(String commune) {
    return "c/" + commune + "/" + word();
  }
}
