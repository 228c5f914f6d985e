package org.stadtmosaik.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;

/** Into which languages somebody translates: a volunteer only into those that were said. */
@Component
class TranslatorLanguages {

  private final VolunteerLanguages volunteers;

  TranslatorLanguages(VolunteerLanguages volunteers) {
    this.volunteers = volunteers;
  }

  /** Wherever somebody translates, in the order in which the portal offers them; one query. */
  Map<CommuneId, List<Language>> of(Actor actor) {
    Map<CommuneId, List<Language>> languages = new LinkedHashMap<>();
    if (actor instanceof Actor.Staff staff) {
      Map<CommuneId, Set<Language>> said = volunteers.of(staff.id());
      TranslationRoles.places(actor)
          .forEach(commune ->
              languages.put(
                  commune,
                  isColleague(actor, commune)
                      ? Language.shipped()
                      : Language.shipped().stream()
                          .filter(said.getOrDefault(commune, Set.of())::contains)
                          .toList()));
    }
    return languages;
  }

  /**
   * Refuses whoever does not translate in this commune, or not into this language.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if they have no role there
   * @throws ForbiddenException if they have another one there, or translate into others
   */
  void require(Actor actor, CommuneId commune, Language language) {
    TranslationRoles.require(actor, commune);
    if (!isColleague(actor, commune)
        && !of(actor).getOrDefault(commune, List.of()).contains(language)) {
      throw new ForbiddenException();
    }
  }

  private static boolean isColleague(Actor actor, CommuneId commune) {
    return actor.has(Role.MODERATOR, commune) || actor.has(Role.LEAD, commune);
  }
}
