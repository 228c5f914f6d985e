package org.stadtmosaik.access;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stadtmosaik.shared.Actor;

/** What the sources hold that somebody could ask for: read from the classes, started or not. */
public final class Discovery {

  private static final String ROOT = "org.stadtmosaik";

  private static final Pattern HANDLERS =
      Pattern.compile(
          "com/vaadin/flow/server/(streams/(Down|Up)loadHandler|StreamResource|RequestHandler)"
              + "|org/stadtmosaik/shell/FileTaking");

  private Discovery() {}

  /** The templates of all pages; the start page is a slash. */
  public static Set<String> routes() {
    Set<String> found = new TreeSet<>();
    for (Class<?> view : annotated(Route.class)) {
      found.add(template(view.getAnnotation(Route.class).value()));
      for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
        found.add(template(alias.value()));
      }
    }
    return found;
  }

  /** All of Spring MVC's endpoints as "METHOD /pattern"; a star stands for any method. */
  public static Set<String> endpoints() {
    Set<String> found = new TreeSet<>();
    for (Class<?> controller : annotated(Controller.class)) {
      RequestMapping onType =
          AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
      List<String> roots = onType == null ? List.of("") : paths(onType);
      MethodIntrospector.selectMethods(
              controller,
              (Method method) ->
                  AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
          .values()
          .forEach(mapping -> roots.forEach(root -> add(found, root, mapping)));
    }
    return found;
  }

  /** Public methods of the modules' front doors that take the acting person. */
  public static Set<String> methodsForSomebody() {
    return frontDoors().filter(Discovery::takesActor).map(Discovery::name).collect(sorted());
  }

  /** Public methods of the modules' front doors that don't. */
  public static Set<String> methodsForAnybody() {
    return frontDoors()
        .filter(method -> !takesActor(method))
        .map(Discovery::name)
        .collect(sorted());
  }

  /** The classes that send or take files through Flow, by their byte code. */
  public static Set<String> files() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/stadtmosaik/**/*.class")) {
      String code = file.getContentAsString(StandardCharsets.ISO_8859_1);
      if (!isOfTests(file.getURL()) && HANDLERS.matcher(code).find()) {
        found.add(file.getFilename().replaceAll("[$.].*", ""));
      }
    }
    // The button and what reads: whoever uses them is found by that.
    found.removeAll(Set.of("SingleUpload", "FileTaking"));
    return found;
  }

  private static Stream<Method> frontDoors() {
    return annotated(Component.class).stream()
        .filter(type -> isInRootOfModule(type) || isFrontDoorBelow(type))
        .flatMap(type ->
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> Modifier.isPublic(type.getModifiers()) || takesActor(method)));
  }

  private static boolean takesActor(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(Actor.class::isAssignableFrom);
  }

  /** Class and method; for one of several methods of a name their parameters too. */
  private static String name(Method method) {
    Class<?> type = method.getDeclaringClass();
    boolean alone =
        Arrays.stream(type.getDeclaredMethods())
                .filter(other -> Modifier.isPublic(other.getModifiers()) && !other.isSynthetic())
                .filter(other -> other.getName().equals(method.getName()))
                .count()
            == 1;
    String name = type.getSimpleName() + "." + method.getName();
    return alone
        ? name
        : Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(",", name + "(", ")"));
  }

  private static boolean isInRootOfModule(Class<?> type) {
    String name = type.getPackageName();
    return !type.isMemberClass()
        && name.startsWith(ROOT + ".")
        && name.indexOf('.', ROOT.length() + 1) < 0;
  }

  /** A service of a part of a large module, which asks who acts. */
  private static boolean isFrontDoorBelow(Class<?> type) {
    return type.isAnnotationPresent(Service.class)
        && !type.getPackageName().contains(".domain")
        && Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .anyMatch(Discovery::takesActor);
  }

  private static void add(Set<String> found, String root, RequestMapping mapping) {
    List<String> paths = paths(mapping);
    List<String> methods = Arrays.stream(mapping.method()).map(Enum::name).toList();
    for (String path : paths.isEmpty() ? List.of("") : paths) {
      for (String method : methods.isEmpty() ? List.of("*") : methods) {
        found.add(method + " " + (root + path).replaceAll("\\$\\{.*:(/\\w+)}+", "$1"));
      }
    }
  }

  private static List<String> paths(RequestMapping mapping) {
    return List.of(mapping.path());
  }

  private static String template(String route) {
    return route.isEmpty() ? "/" : route;
  }

  /** Classes of the portal, not of its tests, that have this annotation or one that has it. */
  private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
    scanner.setResourceLoader(new PathMatchingResourcePatternResolver());
    return scanner.findCandidateComponents(ROOT).stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .filter(type -> !isOfTests(type.getProtectionDomain().getCodeSource().getLocation()))
        .collect(Collectors.toList());
  }

  private static boolean isOfTests(URL place) {
    return place.getPath().contains("test-classes");
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
