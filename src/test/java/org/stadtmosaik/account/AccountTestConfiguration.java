package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** A clock and roles that tests set, and a look at what the portal knows of a request. */
@TestConfiguration(proxyBeanMethods = false)
public class AccountTestConfiguration {

  /** A clock that goes on only when told to. */
  public static final class TestClock extends Clock {

    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    public void advance(Duration duration) {
      now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** Holds what is to be done after an answer until the test has looked at the answer. */
  static final class HeldTasks extends Afterwards {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    @Override
    void run(Runnable task) {
      tasks.add(task);
    }

    /** Does them now, and says how many there were. */
    int finish() {
      int done = 0;
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
        done++;
      }
      return done;
    }
  }

  /** Roles as a test gives them. */
  public static final class TestAuthorities implements Authorities {

    private final Map<StaffId, Map<CommuneId, Set<Role>>> roles = new ConcurrentHashMap<>();

    public void give(StaffId staff, CommuneId commune, Role... given) {
      roles.computeIfAbsent(staff, _ -> new ConcurrentHashMap<>()).put(commune, Set.of(given));
    }

    @Override
    public Map<StaffId, Set<Role>> staffOf(CommuneId commune) {
      Map<StaffId, Set<Role>> found = new HashMap<>();
      roles.forEach((staff, places) -> {
        if (places.containsKey(commune)) {
          found.put(staff, places.get(commune));
        }
      });
      return found;
    }

    @Override
    public void give(Actor actor, CommuneId commune, StaffId staff, Set<Role> given) {
      give(staff, commune, given.toArray(Role[]::new));
    }

    @Override
    public void change(Actor actor, CommuneId commune, StaffId staff, Set<Role> wanted) {
      give(staff, commune, wanted.toArray(Role[]::new));
    }

    @Override
    public Map<CommuneId, Set<Role>> rolesOf(StaffId staff) {
      return Map.copyOf(roles.getOrDefault(staff, Map.of()));
    }
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  @Bean
  @Primary
  TestAuthorities testAuthorities() {
    return new TestAuthorities();
  }

  @Bean
  @Primary
  HeldTasks heldTasks() {
    return new HeldTasks();
  }

  @RestController
  @RequestMapping("/api/v1/look")
  static class Look {

    private final CurrentActor actors;

    Look(CurrentActor actors) {
      this.actors = actors;
    }

    @GetMapping("/token")
    String token(CsrfToken token) {
      return token.getToken();
    }

    @GetMapping("/actor")
    String actor() {
      return actors.current().auditName();
    }
  }
}
