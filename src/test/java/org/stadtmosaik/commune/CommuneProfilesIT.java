package org.stadtmosaik.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.CommuneProfile.Area;
import org.stadtmosaik.commune.CommuneProfile.Change;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.BrandProvider;

@DatabaseTest
class CommuneProfilesIT {

  private static final Actor COMMAND = new Actor.Command("test");
  private static final LocalizedText NAME = german("Seestadt");

  @Autowired private Communes communes;
  @Autowired private CommuneProfiles profiles;
  @Autowired private BrandProvider brands;
  @Autowired private AuditLog log;

  private CommuneId commune;
  private Actor administrator;

  @BeforeEach
  void aCommune() {
    String slug = "see-" + UUID.randomUUID().toString().substring(0, 8);
    List<LocalizedText> areas = List.of(german("Ufer"), german("Höhe"));
    commune = communes.create(COMMAND, slug, NAME, areas, false).id();
    administrator =
        new Actor.Staff(
            new StaffId(Ids.next()), "Ada", false, Map.of(commune, Set.of(Role.ADMINISTRATOR)));
  }

  @Test
  void keepsNameColourAndContactAndShowsThemOnThePages() {
    Map<String, String> name = Map.of("de", " Seestadt am See ", "tr", "Göl Şehri", "en", "  ");
    CommuneProfile before = profile();

    change(new Change(new LocalizedText(name), "8A1538", " rat@see.example ", before.areas()));

    var brand = brands.brand(commune, Language.GERMAN).orElseThrow();
    assertThat(brand.name().text()).isEqualTo("Seestadt am See");
    assertThat(brand.contact()).isEqualTo("rat@see.example");
    assertThat(brand.properties()).containsEntry("--brand-day", "#8a1538");
    assertThat(brands.brand(commune, Language.TURKISH).orElseThrow().name().text())
        .isEqualTo("Göl Şehri");
    assertThat(profile().commune().name().texts()).doesNotContainKey("en");
  }

  @Test
  void refusesAColourThatCannotBeReadAndSaysWhichOneCan() {
    assertThatThrownBy(() -> change(new Change(NAME, "#ffd500", "", List.of())))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("accent");
              assertThat(refusal.in(Language.GERMAN))
                  .contains(AccentShades.nearest(AccentColour.of(0xffd500)).hex());
            });
    assertThatThrownBy(() -> change(new Change(NAME, "blau", "", List.of())))
        .isInstanceOf(InvalidInputException.class);
    assertThat(profile().accent()).isEmpty();
  }

  @Test
  void refusesWhatIsNoNameAndNoAddress() {
    LocalizedText nothing = german(" ");
    LocalizedText much = german("x".repeat(CommuneProfiles.LONGEST_NAME + 1));
    assertRefused("name", new Change(nothing, "", "", List.of()));
    assertRefused("name", new Change(much, "", "", List.of()));
    assertRefused("contact", new Change(NAME, "", "rat", List.of()));
    assertRefused("contact", new Change(NAME, "", "a@b.c\nBcc: d@e.f", List.of()));
    assertRefused("areas", new Change(NAME, "", "", List.of(new Area(null, nothing, false))));
  }

  @Test
  void addsRenamesHidesAndReordersNeighbourhoods() {
    List<Area> before = profile().areas();
    Area shore = before.get(0);
    Area height = before.get(1);

    change(
        new Change(
            NAME,
            "",
            "",
            List.of(
                new Area(height.id(), german("Obere Höhe"), false),
                new Area(null, german("Hafen"), false),
                new Area(shore.id(), shore.name(), true))));

    assertThat(communes.neighbourhoods(commune))
        .extracting(area -> area.name().in(Language.GERMAN).text(), NeighbourhoodName::hidden)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Obere Höhe", false),
            org.assertj.core.groups.Tuple.tuple("Hafen", false),
            org.assertj.core.groups.Tuple.tuple("Ufer", true));
  }

  @Test
  void keepsANeighbourhoodThatTheChangeDoesNotKnow() {
    Area height = profile().areas().get(1);
    change(new Change(NAME, "", "", List.of(height)));
    assertThat(profile().areas()).extracting(Area::id).hasSize(2).startsWith(height.id());
  }

  @Test
  void takesNoNeighbourhoodOfAnotherCommune() {
    CommuneId other =
        communes
            .create(COMMAND, "x" + UUID.randomUUID(), NAME, List.of(german("Fern")), false)
            .id();
    UUID far = communes.neighbourhoods(other).getFirst().id();
    assertThatThrownBy(() -> change(new Change(NAME, "", "", List.of(new Area(far, NAME, true)))))
        .isInstanceOf(org.stadtmosaik.shared.NotFoundException.class);
    assertThat(communes.neighbourhoods(other).getFirst().hidden()).isFalse();
  }

  @Test
  void letsOneOfTwoWindowsWin() {
    long version = profile().version();
    Change change = new Change(NAME, "#8a1538", "", List.of());
    List<CompletableFuture<Boolean>> windows =
        IntStream.range(0, 4)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(() -> {
                  try {
                    profiles.change(administrator, commune, version, change);
                    return true;
                  } catch (ConflictException e) {
                    return false;
                  }
                }))
            .toList();
    List<Boolean> won = new ArrayList<>();
    windows.forEach(window -> won.add(window.join()));
    assertThat(won).containsOnlyOnce(true);
    assertThat(profile().version()).isGreaterThan(version);
  }

  @Test
  void recordsWhatWasChangedAndByWhom() {
    change(new Change(NAME, "#8a1538", "", List.of()));
    profiles.keepMark(administrator, commune, CommuneMark.png());
    profiles.removeMark(administrator, commune);
    profiles.removeMark(administrator, commune);

    List<AuditEntry> entries = log.entries(administrator, commune, 0).entries();
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly(
            "commune.markRemoved", "commune.markChanged", "commune.changed", "commune.created");
    assertThat(entries.get(2).details()).containsEntry("accent", "#8a1538");
    assertThat(entries.get(2).actor()).isEqualTo(administrator.auditName());
  }

  @Test
  void keepsOneMarkAndShowsIt() {
    String first = profiles.keepMark(administrator, commune, CommuneMark.png());
    String second = profiles.keepMark(administrator, commune, CommuneMark.png());
    assertThat(second).isNotEqualTo(first).startsWith("media/");
    assertThat(brands.brand(commune, Language.GERMAN).orElseThrow().mark()).contains(second);
  }

  @Test
  void takesNoDrawingWithScriptsAsAMark() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> profiles.keepMark(administrator, commune, new ByteArrayInputStream(svg)))
        .isInstanceOf(InvalidInputException.class);
    assertThat(profile().mark()).isEmpty();
  }

  private void assertRefused(String field, Change change) {
    assertThatThrownBy(() -> change(change))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private void change(Change change) {
    profiles.change(administrator, commune, profile().version(), change);
  }

  private CommuneProfile profile() {
    return profiles.get(administrator, commune);
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }
}
