package org.stadtmosaik.operation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.database.Connection;
import org.stadtmosaik.operation.database.Database;

/** What every room needs of the outside: the time and the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class OperationConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariConfig poolSettings() {
    return new HikariConfig();
  }

  /** The pool; it waits here for an embedded server that is still starting. */
  @Bean
  HikariDataSource dataSource(Database database, HikariConfig poolSettings) {
    Connection connection = database.connection();
    HikariConfig config = new HikariConfig();
    poolSettings.copyStateTo(config);
    config.setJdbcUrl(connection.url());
    if (!connection.user().isEmpty()) {
      config.setUsername(connection.user());
      config.setPassword(connection.password());
    }
    return new HikariDataSource(config);
  }

  @Bean
  FlywayMigrationStrategy schema(Database database) {
    return database::prepareSchema;
  }
}
