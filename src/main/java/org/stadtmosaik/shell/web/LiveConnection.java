package org.stadtmosaik.shell.web;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page that listens. Whoever publishes only puts the message into a queue; a thread of the
 * connection's own, which takes no memory while it waits, sends it. A line that does not keep up is
 * closed: its page comes back and asks for the present state.
 */
final class LiveConnection {

  private static final int QUEUE = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Half an hour, then the page opens another one: whoever is forgotten by a proxy is gone. */
  private static final long LONGEST = 30 * 60_000L;

  private final SseEmitter emitter = new SseEmitter(LONGEST);
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicBoolean over = new AtomicBoolean();
  private final Consumer<LiveConnection> closed;
  private final Thread sender;
  private volatile LiveBus.@Nullable Subscription subscription;

  /**
   * @param closed is told once that it is over
   */
  LiveConnection(Consumer<LiveConnection> closed) {
    this.closed = closed;
    this.sender = Thread.ofVirtual().name("live").unstarted(this::send);
    emitter.onCompletion(this::close);
    emitter.onTimeout(this::close);
    emitter.onError(_ -> close());
  }

  SseEmitter emitter() {
    return emitter;
  }

  void listen(LiveBus bus, Collection<String> topics) {
    subscription = bus.subscribe(topics, this::take);
    // So that the page knows at once that it is being told.
    put("{\"kind\":\"open\"}");
    sender.start();
  }

  /** Shows the page that the line is there, and the portal whether the page is. */
  void beat() {
    put("{\"kind\":\"beat\"}");
  }

  private void take(LiveMessage message) {
    Map<String, Object> all = new HashMap<>(message.facts());
    all.put("topic", message.topic());
    all.put("kind", message.kind());
    put(JSON.writeValueAsString(all));
  }

  private void put(String json) {
    if (!waiting.offer(json)) {
      close();
    }
  }

  private void send() {
    try {
      while (!over.get()) {
        emitter.send(SseEmitter.event().data(waiting.take(), MediaType.TEXT_PLAIN));
      }
    } catch (IOException | IllegalStateException e) {
      // The page is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Ends it; twice is the same as once. */
  void close() {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    LiveBus.Subscription listening = subscription;
    if (listening != null) {
      listening.close();
    }
    closed.accept(this);
    sender.interrupt();
    try {
      emitter.complete();
    } catch (IllegalStateException e) {
      // It was over already.
    }
  }
}
