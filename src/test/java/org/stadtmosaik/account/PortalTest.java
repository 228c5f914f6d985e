package org.stadtmosaik.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.stadtmosaik.TestDatabase;

/** A test of the portal on a real port, with a clock and roles that the test sets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = TestDatabase.SETTING)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(AccountTestConfiguration.class)
@interface PortalTest {}
