package org.stadtmosaik.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.stadtmosaik.shared.Actor;

/** A navigation for tests, as Spring would hand it to a layout. */
final class Places {

  private Places() {}

  record Place(
      Area area,
      int order,
      String labelKey,
      Icon icon,
      String path,
      int waiting,
      Predicate<Actor> who)
      implements NavigationEntry {

    @Override
    public boolean visibleFor(Actor actor) {
      return who.test(actor);
    }

    @Override
    public OptionalInt badge(Actor actor) {
      return OptionalInt.of(waiting);
    }
  }

  static Place resident(int order, String path) {
    return new Place(
        NavigationEntry.Area.RESIDENT, order, "shell.home", Icon.HOME, path, 0, actor -> true);
  }

  static Place staff(int order, String path, int waiting, Predicate<Actor> who) {
    return new Place(
        NavigationEntry.Area.STAFF, order, "shell.menu", Icon.QUEUE, path, waiting, who);
  }

  static ObjectProvider<NavigationEntry> of(List<Place> places) {
    Map<String, Object> beans = new HashMap<>();
    places.forEach(place -> beans.put("place" + beans.size(), place));
    return new StaticListableBeanFactory(beans).getBeanProvider(NavigationEntry.class);
  }

  static ObjectProvider<ActorProvider> actor(Actor actor) {
    return new StaticListableBeanFactory(Map.of("actor", (ActorProvider) () -> actor))
        .getBeanProvider(ActorProvider.class);
  }

  static ObjectProvider<ActorProvider> nobody() {
    return new StaticListableBeanFactory().getBeanProvider(ActorProvider.class);
  }

  static ObjectProvider<BrandProvider> noBrands() {
    return new StaticListableBeanFactory().getBeanProvider(BrandProvider.class);
  }
}
