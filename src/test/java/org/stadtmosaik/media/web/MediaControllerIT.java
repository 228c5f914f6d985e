package org.stadtmosaik.media.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.access.Who;
import org.stadtmosaik.media.Pictures;

/** How browsers get pictures and how phones send them; who may is the role matrix's business. */
@OnAPort
class MediaControllerIT {

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;

  private Fixtures fixtures;
  private People people;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
    people = new People(beans, fixtures, port);
  }

  @Test
  void sendsAPublicPictureForAShortWhileAndAsksAgainByItsVersion() {
    PortalBrowser anybody = people.browser(Who.ANONYMOUS);
    HttpResponse<String> picture = anybody.get(path("published", "full"));

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(picture, "Cache-Control")).contains("private", "max-age=120");
    assertThat(picture.headers().allValues("Set-Cookie")).isEmpty();
    HttpResponse<String> known =
        anybody.send(
            "GET", path("published", "full"), Map.of("If-None-Match", header(picture, "ETag")), "");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(header(known, "Cache-Control")).contains("max-age=120");
  }

  @Test
  void letsNoBrowserKeepWhatIsNotPublic() {
    HttpResponse<String> own = people.browser(Who.AUTHOR).get(path("held", "thumbnail"));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("no-store");

    HttpResponse<String> refused =
        people
            .browser(Who.OTHER_RESIDENT)
            .send(
                "GET", path("held", "thumbnail"), Map.of("If-None-Match", header(own, "ETag")), "");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEmpty();
    assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void showsStaffWithADeviceWhatEitherOfTheTwoMaySee() {
    PortalBrowser lead = people.browser(Who.LEAD).copy();
    assertThat(lead.get(path("held", "full")).statusCode()).isEqualTo(404);

    lead.carry(fixtures.key(Who.AUTHOR));

    assertThat(lead.get(path("held", "full")).statusCode()).isEqualTo(200);
  }

  @Test
  void knowsNoOtherSizeAndNoOtherId() {
    PortalBrowser anybody = people.browser(Who.ANONYMOUS);
    for (String path :
        new String[] {
          path("published", "original"),
          "/media/" + UUID.randomUUID() + "/full",
          "/media/nothing/full",
          "/media/1-1-1-1-1/full"
        }) {
      assertThat(anybody.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void takesAPhotoByItsContentWhateverItIsCalled() {
    String id = UUID.randomUUID().toString();

    HttpResponse<String> sent = send(id, "text/html", Pictures.jpeg(40, 30));
    HttpResponse<String> again = send(id, "image/png", Pictures.jpeg(40, 30));

    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(sent.body()).contains(id);
  }

  @Test
  void saysWhyItDoesNotTakeAFile() {
    String id = UUID.randomUUID().toString();

    HttpResponse<String> refused = send(id, "image/jpeg", "<html>".getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"media.error.kind\"", "\"field\":\"photo\"", "JPEG, PNG or WebP");
  }

  private HttpResponse<String> send(String id, String type, byte[] file) {
    String board = fixtures.here.board().id().value().toString();
    return people
        .browser(Who.OTHER_RESIDENT)
        .apiBytes("PUT", "/api/v1/boards/" + board + "/photos/" + id, type, file);
  }

  private String path(String state, String size) {
    return "/media/" + fixtures.photos.get(state).value() + "/" + size;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
