package org.stadtmosaik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the application without its web part, on the one MariaDB of the test run, migrated. It
 * is the context in which commands run. A test with a web server takes {@code @SpringBootTest} and
 * {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)} itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      // All share one key beside the one database, so that each can open what the others sealed.
      TestDatabase.SETTING,
      "spring.autoconfigure.exclude="
          + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
          + "com.vaadin.flow.spring.VaadinScopesConfig,"
          + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
    })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface DatabaseTest {}
