package org.stadtmosaik.commune;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.domain.Commune;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.commune.domain.Neighbourhood;
import org.stadtmosaik.commune.domain.NeighbourhoodRepository;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** How a commune shows itself: name, colour, contact, neighbourhoods. Its administrators decide. */
@Service
@Transactional(readOnly = true)
public class CommuneProfiles {

  /** More letters than a name has. */
  public static final int LONGEST_NAME = 120;

  private static final int MOST_AREAS = 200;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  private final CommuneRepository communes;
  private final NeighbourhoodRepository neighbourhoods;
  private final Media media;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommuneProfiles(
      CommuneRepository communes,
      NeighbourhoodRepository neighbourhoods,
      Media media,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.communes = communes;
    this.neighbourhoods = neighbourhoods;
    this.media = media;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The communes that this person administers, the oldest first. */
  public List<CommuneSummary> places(Actor actor) {
    if (!(actor instanceof Actor.Staff)) {
      return List.of();
    }
    return communes.findAllByOrderByCreatedAt().stream()
        .filter(commune -> actor.has(Role.ADMINISTRATOR, commune.id()))
        .map(Communes::summary)
        .toList();
  }

  /**
   * @throws NotFoundException if there is no such commune, or not for this person
   * @throws org.stadtmosaik.shared.ForbiddenException for colleagues in other roles
   */
  public CommuneProfile get(Actor actor, CommuneId id) {
    return profile(administered(actor, id));
  }

  /**
   * Takes the change as a whole, or refuses it as a whole.
   *
   * @param version that the administrator saw
   * @throws InvalidInputException naming the field: name, accent, contact or areas
   * @throws ConflictException if somebody else changed it in the meantime
   */
  @Transactional
  public CommuneProfile change(
      Actor actor, CommuneId id, long version, CommuneProfile.Change change) {
    Commune commune = administered(actor, id);
    if (commune.version() != version) {
      throw changedMeanwhile();
    }
    CommuneProfile before = profile(commune);
    LocalizedText name = name("name", change.name());
    String accent = accent(change.accent());
    commune.change(name, accent, contact(change.contact()), clock.instant());
    arrange(commune, change.areas());
    try {
      commune = communes.saveAndFlush(commune);
    } catch (OptimisticLockingFailureException e) {
      throw changedMeanwhile();
    }
    CommuneProfile after = profile(commune);
    if (!before.areas().equals(after.areas())) {
      events.publishEvent(new CommuneAreasChanged(id));
    }
    audit.record(
        actor, id, "commune.changed", "commune:" + commune.slug(), difference(before, after));
    return after;
  }

  /**
   * Puts another mark in place of the one that there is.
   *
   * @param picture JPEG, PNG or WebP; drawn anew, so that nothing of the file is left
   * @return the address of the mark, without a slash before it
   * @throws InvalidInputException if it is no picture that can be kept
   */
  @Transactional
  public String keepMark(Actor actor, CommuneId id, InputStream picture) {
    Commune commune = administered(actor, id);
    List<Picture> before = marks(id);
    media.store(actor, new MediaSubject(CommuneMarks.KIND, id.value()), picture, null);
    before.forEach(old -> media.remove(actor, old.id()));
    audit.record(actor, id, "commune.markChanged", "commune:" + commune.slug(), Map.of());
    return CommuneBrands.mark(media, id).orElseThrow();
  }

  /** Takes the mark away: the portal's own stands in its place. Twice is as good as once. */
  @Transactional
  public void removeMark(Actor actor, CommuneId id) {
    Commune commune = administered(actor, id);
    List<Picture> before = marks(id);
    before.forEach(old -> media.remove(actor, old.id()));
    if (!before.isEmpty()) {
      audit.record(actor, id, "commune.markRemoved", "commune:" + commune.slug(), Map.of());
    }
  }

  private List<Picture> marks(CommuneId id) {
    return media.of(CommuneMarks.KIND, List.of(id.value())).getOrDefault(id.value(), List.of());
  }

  private Commune administered(Actor actor, CommuneId id) {
    actor.require(id, Role.ADMINISTRATOR);
    return communes.findById(id.value()).orElseThrow(NotFoundException::new);
  }

  private void arrange(Commune commune, List<CommuneProfile.Area> areas) {
    if (areas.size() > MOST_AREAS) {
      throw new InvalidInputException("areas", "commune.error.areas.many", MOST_AREAS);
    }
    Map<UUID, Neighbourhood> known = new LinkedHashMap<>();
    neighbourhoods
        .findByCommuneIdOrderByPosition(commune.id().value())
        .forEach(area -> known.put(area.id(), area));
    int position = 0;
    for (CommuneProfile.Area area : areas) {
      LocalizedText name = name("areas", area.name());
      if (area.id() == null) {
        Neighbourhood made = new Neighbourhood(Ids.next(), commune.id().value(), position, name);
        made.change(position, name, area.hidden());
        neighbourhoods.save(made);
      } else {
        Optional.ofNullable(known.remove(area.id()))
            .orElseThrow(NotFoundException::new)
            .change(position, name, area.hidden());
      }
      position++;
    }
    // What a second window did not know of stays behind the rest.
    for (Neighbourhood left : known.values()) {
      left.change(position++, left.name(), left.hidden());
    }
  }

  private static LocalizedText name(String field, LocalizedText typed) {
    Map<String, String> texts = new LinkedHashMap<>();
    typed
        .texts()
        .forEach((tag, text) -> {
          if (text.strip().length() > LONGEST_NAME) {
            throw new InvalidInputException(field, "commune.error.name.long", LONGEST_NAME);
          }
          if (!text.isBlank()) {
            texts.put(tag, text.strip());
          }
        });
    if (texts.isEmpty()) {
      throw new InvalidInputException(field, "commune.error." + field + ".empty");
    }
    return new LocalizedText(texts);
  }

  private static @Nullable String accent(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    AccentColour colour =
        AccentColour.read(typed)
            .orElseThrow(() -> new InvalidInputException("accent", "commune.error.accent.form"));
    if (!AccentShades.canBeRead(colour)) {
      throw new InvalidInputException(
          "accent", "commune.error.accent.contrast", AccentShades.nearest(colour).hex());
    }
    return colour.hex();
  }

  private static String contact(String typed) {
    String address = typed.strip();
    if (!address.isEmpty()
        && (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches())) {
      throw new InvalidInputException("contact", "commune.error.contact");
    }
    return address;
  }

  private CommuneProfile profile(Commune commune) {
    List<CommuneProfile.Area> areas =
        neighbourhoods.findByCommuneIdOrderByPosition(commune.id().value()).stream()
            .map(area -> new CommuneProfile.Area(area.id(), area.name(), area.hidden()))
            .toList();
    return new CommuneProfile(
        Communes.summary(commune),
        Optional.ofNullable(commune.accent()).flatMap(AccentColour::read),
        commune.contact(),
        CommuneBrands.mark(media, commune.id()),
        areas,
        commune.version());
  }

  private static Map<String, String> difference(CommuneProfile before, CommuneProfile after) {
    Map<String, String> details = new HashMap<>();
    if (!before.commune().name().equals(after.commune().name())) {
      details.put("name", "changed");
    }
    if (!before.accent().equals(after.accent())) {
      details.put("accent", after.accent().map(AccentColour::hex).orElse("none"));
    }
    if (!before.contact().equals(after.contact())) {
      details.put("contact", "changed");
    }
    if (!before.areas().equals(after.areas())) {
      details.put("neighbourhoods", String.valueOf(after.areas().size()));
    }
    return details;
  }

  private static ConflictException changedMeanwhile() {
    return new ConflictException("commune.error.changedMeanwhile");
  }
}
