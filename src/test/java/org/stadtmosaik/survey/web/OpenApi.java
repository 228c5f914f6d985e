package org.stadtmosaik.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds real answers against the description of the API. */
public final class OpenApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode description = description();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  /** The description as it is served. */
  static JsonNode description() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fails if the answer is not as it is described. */
  public void assertDescribed(String method, HttpResponse<byte[]> answer) {
    Map.Entry<String, JsonNode> path =
        description.get("paths").properties().stream()
            .filter(candidate -> matches(candidate.getKey(), answer.uri().getPath()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not described: " + answer.uri().getPath()));
    String operation = method + " " + path.getKey();
    String status = Integer.toString(answer.statusCode());
    JsonNode response =
        path.getValue().path(method.toLowerCase(Locale.ROOT)).path("responses").get(status);
    assertThat(response).as(operation + " answers " + status).isNotNull();
    seen.add(operation + " " + status);
    JsonNode content = response.get("content");
    if (content == null) {
      assertThat(answer.body()).as(operation).isEmpty();
      return;
    }
    String mediaType = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode described = content.get(mediaType);
    assertThat(described).as(operation + " " + status + " as " + mediaType).isNotNull();
    if (mediaType.endsWith("json")) {
      assertValid(described.get("schema"), answer.body());
    }
  }

  /** Which answers were seen, as method, path and status. */
  public Set<String> seen() {
    return seen;
  }

  private void assertValid(JsonNode schema, byte[] body) {
    String whole =
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"allOf\":[%s],\"$defs\":%s}"
            .formatted(schema, description.at("/components/schemas"))
            .replace("#/components/schemas/", "#/$defs/");
    String json = new String(body, StandardCharsets.UTF_8);
    assertThat(schemas.getSchema(whole).validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  private static boolean matches(String template, String path) {
    return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
  }
}
