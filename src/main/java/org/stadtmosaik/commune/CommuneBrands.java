package org.stadtmosaik.commune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.domain.Commune;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Brand;
import org.stadtmosaik.shell.BrandProvider;

/** Lets a commune's public pages carry its name and colour. */
@Component
class CommuneBrands implements BrandProvider {

  private final CommuneRepository communes;
  private final Media media;

  CommuneBrands(CommuneRepository communes, Media media) {
    this.communes = communes;
    this.media = media;
  }

  @Override
  public Optional<Brand> brand(CommuneId id, Language reader) {
    return communes.findById(id.value()).map(commune -> brand(commune, reader));
  }

  private Brand brand(Commune commune, Language reader) {
    return new Brand(
        commune.name().in(reader),
        "c/" + commune.slug(),
        mark(media, commune.id()),
        commune.contact(),
        Optional.ofNullable(commune.accent())
            .flatMap(AccentColour::read)
            .map(CommuneBrands::properties)
            .orElseGet(Map::of));
  }

  /** The address of a commune's mark, if it has one. */
  static Optional<String> mark(Media media, CommuneId commune) {
    return media.of(CommuneMarks.KIND, List.of(commune.value())).values().stream()
        .flatMap(List::stream)
        .map(picture -> picture.path(MediaSize.THUMBNAIL).substring(1))
        .reduce((_, newest) -> newest);
  }

  /** What {@code brand.css} puts in place of the portal's own colour. */
  static Map<String, String> properties(AccentColour colour) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (AccentShades.Theme theme : AccentShades.Theme.values()) {
      AccentShades.Shades shades = AccentShades.in(theme, colour);
      String name = "--brand-" + theme.word();
      properties.put(name, shades.accent().hex());
      properties.put(name + "-strong", shades.strong().hex());
      properties.put(name + "-ink", shades.ink().hex());
      properties.put(name + "-wash", shades.wash().hex());
    }
    return properties;
  }
}
