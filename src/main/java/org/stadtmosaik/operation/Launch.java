package org.stadtmosaik.operation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.stadtmosaik.operation.backup.Restore;
import org.stadtmosaik.operation.backup.Restored;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Database;
import org.stadtmosaik.operation.database.OwnedDatabase;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;

/**
 * What the launcher starts: {@code run} serves the portal until it is told to stop; {@code prepare}
 * and {@code train} belong to the launcher's build; every other word is the name of a {@link
 * Command}. Whatever goes wrong ends in a sentence and an exit code.
 */
public final class Launch {

  private static final String RUN_USAGE =
      "run [--port N] [--bind ADDRESS] [--data DIR] [--no-demo]";
  private static final String BENCH = "bench";

  /** The command whose first part comes before there is an application. */
  public static final String RESTORE = "restore";

  /** How it is called. */
  public static final String RESTORE_USAGE =
      """
      restore FILE [--force]

      Puts what a backup holds in the place of what is there. It looks through the whole file
      first, and refuses while a portal runs, a backup of a newer program, and a database with
      content.
        --force  content may go; an embedded database is kept beside the new one\
      """;

  /** How long after it was told to end a portal still waits for commands. */
  private static final Duration PORTAL_PATIENCE = Duration.ofSeconds(18);

  private final Class<?> application;
  private final PrintStream out;
  private final PrintStream err;
  private final Path home;
  private final UntilReady untilReady = new UntilReady();
  private @Nullable DataFolder folder;
  private volatile @Nullable Database database;
  private volatile @Nullable ConfigurableApplicationContext context;
  private @Nullable Restored restored;
  private volatile Runnable afterStop = () -> {};
  private volatile boolean stopping;

  private Launch(Class<?> application, PrintStream out, PrintStream err, Path home) {
    this.application = application;
    this.out = out;
    this.err = err;
    this.home = home;
  }

  /**
   * Runs one call of the launcher and ends the process.
   *
   * @param application the class that Spring starts from
   */
  public static void main(Class<?> application, String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    // Standard output is for results; whatever else writes to it goes to standard error.
    System.setErr(err);
    System.setOut(err);
    Path home = Path.of(System.getProperty("stadtmosaik.home", ".stadtmosaik")).toAbsolutePath();
    Launch launch = new Launch(application, out, err, home);
    Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "stop"));
    System.exit(launch.launch(List.of(args)));
  }

  /** Sentences have letters that a terminal without a locale would lose. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private int launch(List<String> args) {
    String name = args.isEmpty() ? "run" : args.getFirst();
    List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
    try {
      return switch (name) {
        case "run" -> serve(rest);
        case "prepare" -> prepare();
        case "train" -> Training.run(this);
        default -> command(name, rest);
      };
    } catch (Throwable e) {
      return explain(e);
    }
  }

  private int serve(List<String> typed) throws InterruptedException {
    Arguments arguments = parse(RUN_USAGE, typed);
    Map<String, Object> given = new HashMap<>();
    arguments.number("port").ifPresent(port -> given.put("stadtmosaik.port", port));
    arguments.value("bind").ifPresent(bind -> given.put("stadtmosaik.bind-address", bind));
    arguments.value("data").ifPresent(data -> given.put("stadtmosaik.data", data));
    if (arguments.flag("no-demo")) {
      given.put("stadtmosaik.demo", "false");
    }
    Served served = open(given);
    out.println(served.readyLine());
    out.flush();
    Thread.currentThread().join();
    return 0;
  }

  /** A portal that has started. */
  record Served(String address, Duration sinceLaunch, int status) {

    String readyLine() {
      String line = "Ready after %.1f s: %s".formatted(sinceLaunch.toMillis() / 1000.0, address);
      return status < 500 ? line : line + " (but the first page answers " + status + ")";
    }
  }

  /** Starts the portal and asks for its first page. */
  Served open(Map<String, Object> given) {
    SettingSources environment = SettingSources.of(given, home);
    Settings settings = environment.settings();
    DataFolder opened = DataFolder.at(settings.data());
    folder = opened;
    refuseDemoInPublic(settings);
    OwnedDatabase owned = Database.own(opened, home, settings.database(), "run", PORTAL_PATIENCE);
    database = owned;
    requireFreePort(settings);
    ConfigurableApplicationContext started = start(environment, WebApplicationType.SERVLET);
    int port = ((WebServerApplicationContext) started).getWebServer().getPort();
    FirstPage page = FirstPage.of(settings, port);
    int status = page.request("/");
    return new Served(page.shownAddress(), FirstPage.sinceLaunch(), status);
  }

  private int prepare() throws IOException {
    Database.prepare(home);
    return 0;
  }

  private int command(String name, List<String> typed) throws Exception {
    List<String> rest = new ArrayList<>(typed);
    Map<String, Object> given = new HashMap<>();
    takeData(rest)
        .ifPresentOrElse(
            data -> given.put("stadtmosaik.data", data),
            () -> {
              if (name.equals(BENCH)) {
                given.putAll(throwAway());
              }
            });
    SettingSources environment = SettingSources.of(given, home);
    Settings settings = environment.settings();
    DataFolder opened = DataFolder.at(settings.data());
    folder = opened;
    if (name.equals(RESTORE)) {
      restored = restore(parse(RESTORE_USAGE, rest), opened, environment);
    }
    database = Database.attachOrOwn(opened, home, settings.database(), name);
    ConfigurableApplicationContext started = start(environment, WebApplicationType.NONE);
    List<Command> commands = List.copyOf(started.getBeansOfType(Command.class).values());
    Command command = name.equals(BENCH) ? benchmark(commands, rest) : named(name, commands);
    int code = command.run(parse(command.usage(), rest), new Actor.Command(name), out);
    out.flush();
    return code;
  }

  private Restored restore(Arguments arguments, DataFolder opened, SettingSources environment) {
    return Restore.run(
        Path.of(arguments.words().getFirst()),
        opened,
        home,
        environment.settings().database(),
        environment.spring().getProperty("spring.flyway.locations", "classpath:db/migration"),
        arguments.flag("force"));
  }

  private static Command named(String name, List<Command> commands) {
    return commands.stream()
        .filter(known -> !(known instanceof Benchmark) && known.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                Refusal.USAGE,
                "There is no command “" + name + "”. ./stadtmosaik help lists them all."));
  }

  /** What is to be measured; its name is taken from what was typed. */
  private static Command benchmark(List<Command> commands, List<String> typed) {
    List<Command> benchmarks =
        commands.stream()
            .filter(Benchmark.class::isInstance)
            .sorted(Comparator.comparing(Command::name))
            .toList();
    String wanted = typed.isEmpty() ? "" : typed.removeFirst();
    return benchmarks.stream()
        .filter(known -> known.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                Refusal.USAGE,
                "What can be measured:\n"
                    + benchmarks.stream()
                        .map(it -> "  ./stadtmosaik " + it.usage().strip())
                        .collect(Collectors.joining("\n"))));
  }

  private Arguments parse(String usage, List<String> typed) {
    try {
      return Arguments.parse(usage, typed);
    } catch (Refusal e) {
      throw new Refusal(
          e.exitCode(), e.getMessage() + "\nUsage: ./stadtmosaik " + usage.strip(), e);
    }
  }

  /**
   * A data folder of its own that is deleted at the end, with an embedded database whatever the
   * environment says: nobody wants to measure in a portal that people use.
   */
  private Map<String, Object> throwAway() {
    try {
      Path data = Files.createTempDirectory("stadtmosaik-" + ProcessHandle.current().pid());
      afterStop(() -> Training.delete(data));
      return Map.of("stadtmosaik.data", data.toString(), "stadtmosaik.database.url", "");
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "There is no room for a temporary folder.", e);
    }
  }

  /** Takes {@code --data DIR} out, which every command has. */
  private static java.util.Optional<String> takeData(List<String> typed) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).startsWith("--data=")) {
        return java.util.Optional.of(typed.remove(i).substring("--data=".length()));
      }
      if (typed.get(i).equals("--data")) {
        typed.remove(i);
        if (i == typed.size()) {
          throw new Refusal(Refusal.USAGE, "--data needs a value.");
        }
        return java.util.Optional.of(typed.remove(i));
      }
    }
    return java.util.Optional.empty();
  }

  private ConfigurableApplicationContext start(
      SettingSources environment, WebApplicationType type) {
    ConfigurableEnvironment spring = environment.spring();
    Map<String, Object> own = new HashMap<>();
    Settings settings = environment.settings();
    boolean portal = type == WebApplicationType.SERVLET;
    own.put("server.port", settings.port());
    own.put("server.address", settings.bindAddress());
    own.put(
        "server.forward-headers-strategy", settings.publicAddress() == null ? "none" : "native");
    own.put(Readiness.PORTAL, portal);
    own.put("db-scheduler.enabled", portal);
    if (!portal) {
      own.put("spring.autoconfigure.exclude", SettingSources.WEB_ONLY);
      // A command works alone; the portal beside it needs the connections.
      own.put("spring.datasource.hikari.maximum-pool-size", 6);
      own.put("spring.datasource.hikari.minimum-idle", 1);
    }
    own.put("logging.structured.format.console", settings.log().format().line());
    // The two that print stack traces; this class says what there is to say.
    own.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    own.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    own.put("logging.level.org.springframework.context.support", "ERROR");
    own.put(
        "logging.level.org.springframework.boot.web.server.servlet.context"
            + ".AnnotationConfigServletWebServerApplicationContext",
        "ERROR");
    spring.getPropertySources().addFirst(new MapPropertySource("launch", own));
    SpringApplication springApp = new SpringApplication(application);
    springApp.setWebApplicationType(type);
    springApp.setEnvironment(spring);
    springApp.setBannerMode(Banner.Mode.OFF);
    springApp.setLogStartupInfo(false);
    springApp.setRegisterShutdownHook(false);
    springApp.addInitializers(early -> {
      context = early;
      // Logging has been set up by now.
      untilReady.begin();
      early
          .getBeanFactory()
          .registerSingleton("database", java.util.Objects.requireNonNull(database));
      early.getBeanFactory().registerSingleton("terminal", out);
      if (restored != null) {
        early.getBeanFactory().registerSingleton("restored", restored);
      }
    });
    ConfigurableApplicationContext started = springApp.run();
    untilReady.end();
    return started;
  }

  private static void refuseDemoInPublic(Settings settings) {
    if (settings.demo() && !settings.loopback()) {
      throw new Refusal(
          Refusal.FAILED,
          "Demo accounts have known passwords, so a portal with demo content is reachable from this"
              + " machine only. Add --no-demo, or leave out the bind and public addresses.");
    }
  }

  private static void requireFreePort(Settings settings) {
    if (settings.port() == 0) {
      return;
    }
    if (settings.port() < 0 || settings.port() > 65535) {
      throw new Refusal(
          Refusal.FAILED, "A port is between 0 and 65535, and " + settings.port() + " is not.");
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(
          new InetSocketAddress(InetAddress.getByName(settings.bindAddress()), settings.port()));
    } catch (UnknownHostException e) {
      throw new Refusal(
          Refusal.FAILED, "There is no address “" + settings.bindAddress() + "” to listen on.", e);
    } catch (BindException e) {
      throw new Refusal(
          Refusal.FAILED,
          "The portal cannot listen on %s, port %d (%s). Choose another with --port N."
              .formatted(settings.bindAddress(), settings.port(), e.getMessage()),
          e);
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "The portal cannot listen: " + e.getMessage(), e);
    }
  }

  private int explain(Throwable failure) {
    if (stopping) {
      // Whatever broke off did so because it was told to.
      return 0;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refusal refusal -> {
          err.println(refusal.getMessage());
          return refusal.exitCode();
        }
        case DomainException refusal -> {
          err.println(refusal.in(Language.ENGLISH));
          return Refusal.FAILED;
        }
        case PortInUseException inUse -> {
          err.println("Port " + inUse.getPort() + " is in use. Choose another with --port N.");
          return Refusal.FAILED;
        }
        default -> {}
      }
    }
    err.println("This should not have happened: " + root(failure));
    DataFolder opened = folder;
    if (opened != null) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      opened.write("failure.txt", trace.toString());
      err.println("Details for a report are in " + opened.resolve("failure.txt"));
    }
    return 70;
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message.lines().findFirst().orElse("");
  }

  /** In the order that loses nothing: no new commands, no new requests, pool, then the server. */
  private void stop() {
    stopping = true;
    if (database instanceof OwnedDatabase owned) {
      owned.unpublish();
    }
    ConfigurableApplicationContext started = context;
    if (started != null) {
      started.close();
    }
    Database held = database;
    if (held != null) {
      held.close();
    }
    afterStop.run();
  }

  /** Does this when everything has stopped. */
  void afterStop(Runnable action) {
    afterStop = action;
  }
}
