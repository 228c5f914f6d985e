package org.stadtmosaik.commune.tile;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.commune.CommuneMaps;

/** Where tiles come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TileSettings.class)
class TileConfiguration {

  @Bean
  MapTiles mapTiles(TileSettings settings, CommuneMaps maps, Clock clock) {
    return new MapTiles(settings, maps::bounds, clock);
  }
}
