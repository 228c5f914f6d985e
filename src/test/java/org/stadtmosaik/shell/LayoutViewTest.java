package org.stadtmosaik.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.LocationChangeEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;

class LayoutViewTest {

  private static final Actor.Staff MARIA =
      new Actor.Staff(new StaffId(new UUID(0, 1)), "Maria <b>Lindner</b>", false, Map.of());

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void showsFourPlacesInTheirOrderAndNoMore() {
    resident(
        Places.resident(50, "e"),
        Places.resident(20, "b"),
        Places.resident(10, ""),
        Places.resident(40, "d"),
        Places.resident(30, "c"));
    assertThat(paths("mainnav")).containsExactly("", "b", "c", "d");
  }

  @Test
  void marksThePlaceOneIsAtAndOnlyThat() {
    ResidentLayout layout =
        resident(Places.resident(10, ""), Places.resident(20, "ideas"), Places.resident(30, "me"));
    goTo("ideas/42", layout);
    assertThat(current("mainnav")).containsExactly("ideas");
    goTo("", layout);
    assertThat(current("mainnav")).containsExactly("");
    goTo("ideas-elsewhere", layout);
    assertThat(current("mainnav")).isEmpty();
  }

  @Test
  void keepsStaffPlacesFromResidents() {
    resident(Places.resident(10, ""), Places.staff(10, "staff/queue", 3, actor -> true));
    assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).doesNotContain("staff/queue");
  }

  @Test
  void offersEveryLanguageByItsOwnNameAndLeadsBack() {
    ResidentLayout layout = resident();
    goTo("ideas?sort=new", layout);
    List<Anchor> links = links("menu");
    assertThat(links)
        .extracting(Anchor::getText)
        .containsExactlyElementsOf(Language.shipped().stream().map(Language::ownName).toList());
    Anchor arabic = links.getLast();
    assertThat(arabic.getHref()).isEqualTo("language/ar?to=%2Fideas%3Fsort%3Dnew");
    assertThat(arabic.getElement().getAttribute("dir")).isEqualTo("rtl");
    assertThat(arabic.isRouterIgnore()).isTrue();
    assertThat(links)
        .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
        .extracting(Anchor::getText)
        .containsExactly("Deutsch");
  }

  @Test
  void putsThePageIntoTheMainLandmark() {
    ResidentLayout layout = resident();
    Span page = new Span("page");
    layout.showRouterLayoutContent(page);
    assertThat(_get(Main.class).getChildren()).containsExactly(page);
    layout.removeRouterLayoutContent(page);
    assertThat(_get(Main.class).getChildren()).isEmpty();
  }

  @Test
  void worksWhereNobodyKnowsWhoActs() {
    UI.getCurrent().add(new StaffLayout(Places.of(List.of()), Places.nobody()));
    assertThat(_find(Span.class, spec -> spec.withClasses("person"))).isEmpty();
  }

  @Test
  void showsStaffTheirPlacesTheirNameAndWhatWaits() {
    staff(
        Places.staff(10, "staff/queue", 1234, actor -> actor instanceof Actor.Staff),
        Places.staff(20, "staff/portal", 0, Actor::operates));
    assertThat(paths("sidenav")).containsExactly("staff/queue");
    assertThat(_get(Span.class, spec -> spec.withClasses("badge")).getText()).isEqualTo("1.234");
    Component person = _get(Span.class, spec -> spec.withClasses("person"));
    assertThat(person.getElement().getTextRecursively()).contains("Maria <b>Lindner</b>");
  }

  @Test
  void signsOutByAPostedForm() {
    StaffLayout layout = staff();
    String html = layout.getElement().getOuterHTML();
    assertThat(html).contains("method=\"post\"").contains("action=\"staff/sign-out\"");
  }

  @Test
  void unfoldsTheMenuAndFoldsItOnTheWay() {
    StaffLayout layout = staff(Places.staff(10, "staff", 0, actor -> true));
    NativeButton menu = _get(NativeButton.class, spec -> spec.withClasses("menu-button"));
    assertThat(menu.getElement().getAttribute("aria-expanded")).isEqualTo("false");
    _click(menu);
    assertThat(_get(Aside.class).hasClassName("open")).isTrue();
    assertThat(menu.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    goTo("staff", layout);
    assertThat(_get(Aside.class).hasClassName("open")).isFalse();
  }

  private static ResidentLayout resident(Places.Place... places) {
    ResidentLayout layout =
        new ResidentLayout(Places.of(List.of(places)), Places.nobody(), Places.noBrands());
    UI.getCurrent().add(layout);
    return layout;
  }

  private static StaffLayout staff(Places.Place... places) {
    StaffLayout layout = new StaffLayout(Places.of(List.of(places)), Places.actor(MARIA));
    UI.getCurrent().add(layout);
    return layout;
  }

  private static List<String> paths(String navigation) {
    return links(navigation).stream().map(Anchor::getHref).toList();
  }

  private static List<String> current(String navigation) {
    return links(navigation).stream()
        .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
        .map(Anchor::getHref)
        .toList();
  }

  private static List<Anchor> links(String navigation) {
    Component nav = _get(Component.class, spec -> spec.withClasses(navigation));
    return _find(nav, Anchor.class);
  }

  private static void goTo(String path, Component layout) {
    UI ui = UI.getCurrent();
    AfterNavigationEvent event =
        new AfterNavigationEvent(
            new LocationChangeEvent(
                ui.getInternals().getRouter(),
                ui,
                NavigationTrigger.PROGRAMMATIC,
                new Location(path),
                List.of()));
    notify(layout, event);
  }

  private static void notify(Component component, AfterNavigationEvent event) {
    if (component instanceof AfterNavigationObserver observer) {
      observer.afterNavigation(event);
    }
    component.getChildren().forEach(child -> notify(child, event));
  }
}
