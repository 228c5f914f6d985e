package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

class ReadablePagesTest {

  private final ReadablePages pages = new ReadablePages(none(), none(), holder());

  @AfterEach
  void forgetTheRequest() {
    CurrentInstance.set(VaadinRequest.class, null);
  }

  @Test
  void knowsNobodyForAsLongAsItDraws() {
    VaadinServletRequest sent = sentWith(new Cookie("stadtmosaik", "a device"));
    CurrentInstance.set(VaadinRequest.class, sent);

    Optional<Cookie[]> meanwhile =
        pages.asAnybody(
            sent,
            () -> {
              System.gc();
              return Optional.ofNullable(VaadinServletRequest.getCurrent())
                  .map(VaadinServletRequest::getCookies);
            });

    assertThat(meanwhile).hasValueSatisfying(cookies -> assertThat(cookies).isEmpty());
    assertThat(VaadinRequest.getCurrent()).isSameAs(sent);
  }

  private static VaadinServletRequest sentWith(Cookie device) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(device);
    return new VaadinServletRequest(request, (VaadinServletService) null);
  }

  private static ObjectProvider<SecurityContextHolderStrategy> holder() {
    return providing(Stream.of(SecurityContextHolder.getContextHolderStrategy()));
  }

  private static <T> ObjectProvider<T> none() {
    return providing(Stream.empty());
  }

  private static <T> ObjectProvider<T> providing(Stream<T> beans) {
    return new ObjectProvider<>() {
      @Override
      public Stream<T> stream() {
        return beans;
      }
    };
  }
}
