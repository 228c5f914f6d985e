package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stadtmosaik.notification.MailServer;
import org.stadtmosaik.shared.ResidentKey;

/** Coming back by mail, on a real port and with a real mail server. */
@PortalTest
class MailReturnIT {

  private static final String MAIL = "/api/v1/device/mail";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{4})[ \\u00a0](\\d{4})\\b");

  @RegisterExtension final MailServer server = new MailServer();

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient jdbc;
  @Autowired private DeviceCookie device;
  @Autowired private AccountTestConfiguration.TestClock clock;
  @Autowired private AccountTestConfiguration.HeldTasks afterwards;

  private final String address = "r" + UUID.randomUUID().toString().substring(24) + "@mail.example";
  private Browser phone;
  private Browser tablet;

  @BeforeEach
  void twoDevices() {
    // All browsers here have one address, and each minute has room for so many codes.
    clock.advance(Duration.ofMinutes(2));
    jdbc.sql("DELETE FROM notification_mail").update();
    afterwards.finish();
    phone = new Browser(port);
    phone.api("POST", "/api/v1/device", "");
    tablet = new Browser(port);
  }

  @Test
  void bringsAResidentBackOnAnotherDevice() {
    attach();

    assertThat(ask(tablet, address).statusCode()).isEqualTo(200);
    String code = mailedCode();
    HttpResponse<String> answer = enter(tablet, code);

    assertThat(answer.body()).isEqualTo("{\"done\":\"returned\"}");
    assertThat(key(tablet)).isEqualTo(key(phone));
    assertThat(enter(tablet, code).statusCode()).as("a code works once").isEqualTo(404);
  }

  @Test
  void takesTheAddressAndTheCodeAsPeopleTypeThem() {
    attach();
    ask(tablet, "  " + address.toUpperCase(java.util.Locale.ROOT) + " ");
    String code = mailedCode();
    String persian =
        code.chars().mapToObj(c -> Character.toString(c - '0' + 0x6F0)).reduce("", String::concat);

    assertThat(enter(tablet, persian.substring(0, 4) + "-" + persian.substring(4)).statusCode())
        .isEqualTo(200);
    assertThat(key(tablet)).isEqualTo(key(phone));
  }

  @Test
  void answersTheSameWhetherOrNotAnybodyHasTheAddress() {
    attach();
    long before = rows("mail_code");

    HttpResponse<String> known = ask(new Browser(port), address);
    HttpResponse<String> unknown = ask(new Browser(port), "nobody-" + address);

    assertThat(comparable(unknown)).isEqualTo(comparable(known));
    // The same was done for both until the answer, and nothing that looks at the address.
    assertThat(rows("mail_code")).isEqualTo(before + 2);
    assertThat(rows("notification_mail")).isZero();
    assertThat(afterwards.finish()).isEqualTo(2);
    assertThat(rows("notification_mail")).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(DISTINCT LENGTH(sealed)) FROM mail_code WHERE purpose = 'RETURN'")
                .query(Long.class)
                .single())
        .as("nor do the rows tell them apart")
        .isEqualTo(1);
  }

  @Test
  void answersAWrongCodeTheSameWhetherOrNotAnybodyHasTheAddress() {
    attach();
    ask(tablet, address);
    Browser other = new Browser(port);
    ask(other, "nobody-" + address);
    afterwards.finish();

    HttpResponse<String> known = enter(tablet, "00000000");
    HttpResponse<String> unknown = enter(other, "00000000");

    assertThat(known.statusCode()).isEqualTo(404);
    assertThat(comparable(unknown)).isEqualTo(comparable(known));
  }

  @Test
  void isOfNoUseInAnotherBrowser() {
    attach();
    ask(tablet, address);
    String code = mailedCode();
    Browser stranger = new Browser(port);

    assertThat(enter(stranger, code).statusCode()).isEqualTo(404);
    ask(stranger, "nobody-" + address);
    assertThat(enter(stranger, code).statusCode()).isEqualTo(404);
    assertThat(enter(tablet, code).statusCode()).isEqualTo(200);
  }

  @Test
  void endsAfterTenMinutesOrFiveAttempts() {
    attach();
    ask(tablet, address);
    String late = mailedCode();
    clock.advance(Duration.ofMinutes(10));
    assertThat(enter(tablet, late).statusCode()).isEqualTo(404);

    ask(tablet, address);
    String tried = mailedCode();
    for (int i = 0; i < 5; i++) {
      assertThat(enter(tablet, other(tried)).statusCode()).isEqualTo(404);
    }
    assertThat(enter(tablet, tried).statusCode()).isEqualTo(404);
    assertThat(tablet.cookie("stadtmosaik")).isEmpty();
  }

  @Test
  void letsOneOfManyWhoSendTheSameCodeAtOnceIn() {
    attach();
    ask(tablet, address);
    String code = mailedCode();
    String cookie = "stadtmosaik-code=" + tablet.cookie("stadtmosaik-code");

    List<Future<Integer>> sent;
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      sent =
          IntStream.range(0, 5).mapToObj(_ -> tabs.submit(() -> enterWith(cookie, code))).toList();
    }
    assertThat(sent.stream().map(Future::resultNow)).containsOnlyOnce(200);
  }

  @Test
  void consumesNothingByReadingAnyLink() {
    attach();
    ask(tablet, address);
    String mail = mailed();
    Matcher link = Pattern.compile("https?://[^\\s\"<>]+(/recover/mail)").matcher(mail);
    assertThat(link.find()).isTrue();
    long before = rows("mail_code");

    for (Browser scanner : List.of(tablet, new Browser(port))) {
      for (String path : List.of(link.group(1), MAIL, "/recover")) {
        scanner.get(path);
        scanner.send(scanner.to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      }
      assertThat(scanner.cookie("stadtmosaik")).isEmpty();
    }
    assertThat(rows("mail_code")).isEqualTo(before);
    assertThat(enter(tablet, code(mail)).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsNeitherAddressNorCodeNorSecretReadable() {
    attach();
    ask(tablet, address);
    String code = mailedCode();
    StringBuilder all = new StringBuilder();
    for (String table : List.of("mail_return", "mail_code", "recovery")) {
      jdbc.sql("SELECT * FROM " + table)
          .query(row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              all.append(readable(row.getObject(i))).append('\n');
            }
          });
    }
    assertThat(all.toString())
        .doesNotContain(hex(address))
        .doesNotContain(hex(code))
        .doesNotContain(HexFormat.of().formatHex(key(phone).secret()));
  }

  @Test
  void attachesAnAddressOnlyAfterItsCodeAndOnlyToTheDeviceThatAsked() {
    post(phone, MAIL, "{\"address\":\"" + address + "\"}");
    String code = mailedCode();
    assertThat(phone.get(MAIL).body()).contains("\"attached\":false", "\"waiting\":true");
    ask(tablet, address);
    afterwards.finish();
    assertThat(rows("notification_mail")).as("nobody has it yet").isEqualTo(1);

    phone.api("DELETE", "/api/v1/device", "");
    phone.api("POST", "/api/v1/device", "");
    assertThat(enter(phone, code).statusCode()).as("it is another resident now").isEqualTo(404);
    assertThat(phone.get(MAIL).body()).contains("\"attached\":false");
  }

  @Test
  void keepsAnAddressForOneResidentAndRemovesIt() {
    attach();
    tablet.api("POST", "/api/v1/device", "");
    post(tablet, MAIL, "{\"address\":\"" + address + "\"}");
    HttpResponse<String> taken = enter(tablet, mailedCode());
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("mailcode.error.taken");

    assertThat(phone.api("DELETE", MAIL, "").statusCode()).isEqualTo(204);
    assertThat(phone.get(MAIL).body()).contains("\"attached\":false");
    jdbc.sql("DELETE FROM notification_mail").update();
    ask(tablet, address);
    afterwards.finish();
    assertThat(rows("notification_mail")).isZero();
  }

  @Test
  void fillsNobodysMailbox() {
    attach();
    jdbc.sql("DELETE FROM notification_mail").update();
    for (int i = 0; i < 12; i++) {
      assertThat(ask(new Browser(port), address).statusCode()).isEqualTo(200);
    }
    afterwards.finish();
    // One of the five went out when the address was attached.
    assertThat(rows("notification_mail")).isEqualTo(4);
  }

  @Test
  void saysWhatIsNoAddress() {
    HttpResponse<String> answer = ask(tablet, "no address");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"email\"");
  }

  private void attach() {
    post(phone, MAIL, "{\"address\":\"" + address + "\"}");
    assertThat(enter(phone, mailedCode()).body()).isEqualTo("{\"done\":\"attached\"}");
    assertThat(phone.get(MAIL).body()).contains("\"attached\":true");
    jdbc.sql("DELETE FROM notification_mail").update();
  }

  private HttpResponse<String> ask(Browser browser, String typed) {
    return post(browser, MAIL + "/code", "{\"address\":\"" + typed + "\"}");
  }

  private static HttpResponse<String> post(Browser browser, String path, String json) {
    return browser.api("POST", path, json);
  }

  private static HttpResponse<String> enter(Browser browser, String code) {
    return browser.api("POST", MAIL + "/code/entry", "{\"code\":\"" + code + "\"}");
  }

  private int enterWith(String cookie, String code) {
    Browser tab = new Browser(port);
    return tab.send(
            tab.to(MAIL + "/code/entry")
                .header("X-Stadtmosaik", "1")
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}")))
        .statusCode();
  }

  private String mailedCode() {
    return code(mailed());
  }

  /** The newest mail to the address, through the outbox and the mail server. */
  private String mailed() {
    afterwards.finish();
    server.deliver(beans);
    return MailServer.plain(server.received(address).getLast());
  }

  private static String code(String mail) {
    Matcher code = CODE.matcher(mail);
    assertThat(code.find()).as(mail).isTrue();
    return code.group(1) + code.group(2);
  }

  /** Another code than this. */
  private static String other(String code) {
    return code.charAt(0) == '9' ? "0" + code.substring(1) : "9" + code.substring(1);
  }

  /** All of an answer that a stranger could compare. */
  private static Map<String, String> comparable(HttpResponse<String> answer) {
    Map<String, String> all = new TreeMap<>();
    answer.headers().map().forEach((name, values) -> all.put(name, values.toString()));
    all.remove("date");
    all.computeIfPresent(
        "set-cookie",
        (_, set) -> set.replaceAll("=[\\w-]{43};", "=…;").replaceAll("Expires=[^;]*", "Expires"));
    all.put("status", Integer.toString(answer.statusCode()));
    all.put("body", answer.body());
    return all;
  }

  private ResidentKey key(Browser browser) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("stadtmosaik", browser.cookie("stadtmosaik")));
    return device.read(request).orElseThrow();
  }

  private long rows(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  private static String readable(Object cell) {
    return cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(cell);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
