package org.stadtmosaik.account;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.stadtmosaik.operation.Settings;

/** Portals that stand somewhere, for tests. */
public final class PortalPlaces {

  private PortalPlaces() {}

  /** One that people reach under this address. */
  public static PortalPlace at(String address) {
    return new PortalPlace(
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "stadtmosaik.public-address", URI.create(address),
                        "stadtmosaik.data", Path.of("target"))))
            .bindOrCreate("stadtmosaik", Settings.class));
  }
}
