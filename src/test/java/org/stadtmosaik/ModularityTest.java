package org.stadtmosaik;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house stay apart. */
class ModularityTest {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(StadtmosaikApplication.class);

  @Test
  void noRoomEntersAnotherOnesInside() {
    MODULES.verify();
  }

  @Test
  void writesTheMapOfTheHouse() {
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
        .writeDocumentation();
  }
}
