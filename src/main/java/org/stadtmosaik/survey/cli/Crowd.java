package org.stadtmosaik.survey.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.stadtmosaik.operation.MeasuredPortal;

/** Phones that answer at the same time, one after another from each client. */
final class Crowd {

  private final MeasuredPortal portal;
  private final int clients;
  private final Duration time;

  /**
   * @param time after which nobody begins any more
   */
  Crowd(MeasuredPortal portal, int clients, Duration time) {
    this.portal = portal;
    this.clients = clients;
    this.time = time;
  }

  /**
   * What they took.
   *
   * @param cpu of portal and database together
   * @param requests all of them but the answers
   * @param answers the answers themselves
   */
  record Figures(double seconds, Duration cpu, Latencies requests, Latencies answers) {

    int submissions() {
      return answers.count();
    }

    double perSecond() {
      return submissions() / seconds;
    }

    double cpuMilliseconds() {
      return cpu.toNanos() / 1e6 / Math.max(1, submissions());
    }
  }

  private record Own(Latencies requests, Latencies answers) {}

  /**
   * Lets them answer until the time is over or there are no more phones.
   *
   * @param phones in whose order they begin
   */
  Figures run(List<Phone> phones) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Duration before = portal.cpu();
    long began = System.nanoTime();
    long end = began + time.toNanos();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Callable<Own>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        tasks.add(() -> answer(phones, next, end));
      }
      Latencies requests = new Latencies();
      Latencies answers = new Latencies();
      for (Future<Own> done : pool.invokeAll(tasks)) {
        requests.addAll(done.get().requests());
        answers.addAll(done.get().answers());
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Figures(seconds, portal.cpu().minus(before), requests, answers);
    }
  }

  private static Own answer(List<Phone> phones, AtomicInteger next, long end) throws Exception {
    Own own = new Own(new Latencies(), new Latencies());
    SplittableRandom random = new SplittableRandom();
    for (int at = next.getAndIncrement();
        at < phones.size() && System.nanoTime() < end;
        at = next.getAndIncrement()) {
      phones.get(at).answer(random, own.requests()::add, own.answers()::add);
    }
    return own;
  }
}
