package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.stadtmosaik.access.FlowTab;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.PortalBrowser;

/** Whoever only passes by leaves nothing behind. */
@OnAPort
class VisitsIT {

  private static final int VISITS = 1_500;
  private static final long MEGABYTE = 1 << 20;

  @LocalServerPort private int port;
  @Autowired private ServletWebServerApplicationContext context;

  @Test
  void forgetsCrawlersAtOnce() throws InterruptedException {
    visit(VISITS / 6);
    long heap = usedHeap();
    int sessions = sessions().getActiveSessions();

    assertThat(visit(VISITS)).isEqualTo(VISITS);

    assertThat(sessions().getActiveSessions()).isLessThanOrEqualTo(sessions);
    assertThat((usedHeap() - heap) / MEGABYTE).as("MB of heap more than before").isLessThan(16);
  }

  @Test
  void waitsLessThanAMinuteForFlowsClient() throws Exception {
    PortalBrowser browser = new PortalBrowser(port, 8);
    HttpResponse<String> begun = browser.get("/?v-r=init&location=&query=");

    assertThat(idleSeconds(begun)).isLessThan(60);
  }

  @Test
  void waitsTheUsualTimeOnceTheClientHasShownUp() throws Exception {
    PortalBrowser browser = new PortalBrowser(port, 8);
    FlowTab tab = new FlowTab(browser);

    tab.go("/");

    assertThat(idleSeconds(browser.session())).isEqualTo(30 * 60);
  }

  private int visit(int times) throws InterruptedException {
    AtomicInteger welcome = new AtomicInteger();
    PortalBrowser crawler = new PortalBrowser(port, 7);
    try (ExecutorService crawlers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < times; i++) {
        crawlers.submit(() -> {
          if (crawler.get("/").statusCode() == 200) {
            welcome.incrementAndGet();
          }
        });
      }
    }
    return welcome.get();
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      runtime.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private int idleSeconds(HttpResponse<String> answer) throws Exception {
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .flatMap(set -> HttpCookie.parse(set).stream())
            .filter(set -> set.getName().equals("JSESSIONID"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return idleSeconds(cookie);
  }

  private int idleSeconds(String session) throws Exception {
    return sessions().findSession(session).getMaxInactiveInterval();
  }

  private Manager sessions() {
    TomcatWebServer tomcat = (TomcatWebServer) context.getWebServer();
    return ((Context) tomcat.getTomcat().getHost().findChildren()[0]).getManager();
  }
}
