package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.stadtmosaik.shell.Build;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Theme;

/**
 * What every browser may have and no person: the theme, the manifest, the icons, the build's name.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicFiles {

  private static final Duration DAY = Duration.ofDays(1);
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** In front of Flow, which takes whatever is left. */
  private static final int ORDER = 0;

  @Bean
  SimpleUrlHandlerMapping filesForEverybody() {
    Map<String, HttpRequestHandler> files = new LinkedHashMap<>();
    files.put("/themes/stadtmosaik/theme-*.css", PublicFiles::theme);
    files.put("/manifest.webmanifest", PublicFiles::manifest);
    files.put("/build", PublicFiles::build);
    for (PortalPicture picture : PortalPicture.values()) {
      files.put("/" + picture.file(), (_, response) -> picture(picture, response));
    }
    return new SimpleUrlHandlerMapping(files, ORDER);
  }

  private static void theme(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Theme theme = Theme.get();
    // A page of an older build asks by an older name: it gets what there is, to keep for now only.
    boolean asNamed = request.getRequestURI().endsWith("/" + theme.name());
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, (asNamed ? FOR_EVER : CacheControl.noCache()).getHeaderValue());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    byte[] content = theme.plain();
    if (accepts(accepted, "br") && theme.brotli().isPresent()) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "br");
      content = theme.brotli().get();
    } else if (accepts(accepted, "gzip")) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      content = theme.gzip();
    }
    write(response, "text/css;charset=UTF-8", content);
  }

  /** Whether the header names the coding and does not refuse it (RFC 9110, section 12.5.3). */
  private static boolean accepts(String header, String coding) {
    return java.util.Arrays.stream(header.replace(" ", "").split(","))
        .anyMatch(part ->
            part.equals(coding)
                || part.startsWith(coding + ";q=") && !part.matches(".*q=0(\\.0*)?"));
  }

  private static void manifest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    String manifest = Manifest.in(CurrentLanguage.of(request));
    write(response, "application/manifest+json", manifest.getBytes(StandardCharsets.UTF_8));
  }

  private static void build(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    write(response, "text/plain;charset=UTF-8", Build.id().getBytes(StandardCharsets.UTF_8));
  }

  private static void picture(PortalPicture picture, HttpServletResponse response)
      throws IOException {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(DAY).cachePublic().getHeaderValue());
    write(response, "image/png", picture.png());
  }

  private static void write(HttpServletResponse response, String type, byte[] content)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
