package org.stadtmosaik.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stores a {@link LocalizedText} as a JSON object of BCP 47 tag to text. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
    return text == null ? null : JSON.writeValueAsString(text);
  }

  @Override
  public @Nullable LocalizedText convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, LocalizedText.class);
  }
}
