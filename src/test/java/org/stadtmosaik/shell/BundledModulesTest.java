package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JsModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each script that a component names is in the production bundle. Flow's build finds those of
 * components that a view makes itself; one that a bean adds has to be named by the view as well,
 * and is missing without a word if it is not.
 */
class BundledModulesTest {

  private static final String STATS = "META-INF/VAADIN/config/stats.json";

  @Test
  void haveWhatComponentsName() throws IOException, ClassNotFoundException {
    Set<String> named = new TreeSet<>();
    for (String type : components()) {
      for (JsModule module : Class.forName(type).getDeclaredAnnotationsByType(JsModule.class)) {
        named.add(module.value().replaceFirst("^\\./", "Frontend/"));
      }
    }

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(bundled()).containsAll(named);
  }

  private static List<String> components() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return true;
          }
        };
    scanner.addIncludeFilter(new AnnotationTypeFilter(JsModule.class, false));
    scanner.addIncludeFilter(new AnnotationTypeFilter(JsModule.Container.class, false));
    return scanner.findCandidateComponents("org.stadtmosaik").stream()
        .map(it -> String.valueOf(it.getBeanClassName()))
        .toList();
  }

  private static List<String> bundled() throws IOException {
    try (InputStream stats = BundledModulesTest.class.getClassLoader().getResourceAsStream(STATS)) {
      assertThat(stats).as(STATS).isNotNull();
      JsonNode imports = JsonMapper.shared().readTree(stats).path("bundleImports");
      return Stream.iterate(0, i -> i < imports.size(), i -> i + 1)
          .map(i -> imports.get(i).asString())
          .toList();
    }
  }
}
