package org.stadtmosaik.idea.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement may have beside its text, in columns that need not be there.
 *
 * @param title at most 120 characters; {@code null} if there is none
 * @param channel {@code import}, {@code workshop}, {@code paper} or {@code telephone}
 * @param topics as the file names them, parted by {@code |} there
 * @param area the neighbourhood as the file names it; {@code null} if it names none
 * @param photos names of files in the archive, parted by {@code |} there
 */
public record Extras(
    @Nullable String title,
    String channel,
    List<String> topics,
    @Nullable String area,
    List<String> photos) {

  /** Longest title, in UTF-16 code units. */
  public static final int MAX_TITLE = 120;

  /** How a statement came in, if the file does not say. */
  static final String IMPORT = "import";

  /** Of a file that has none of these columns. */
  public static final Extras NONE = new Extras(null, IMPORT, List.of(), null, List.of());

  static final List<String> COLUMNS = List.of("title", "channel", "topics", "area", "photos");
  private static final List<String> CHANNELS = List.of(IMPORT, "workshop", "paper", "telephone");

  public Extras {
    topics = List.copyOf(topics);
    photos = List.copyOf(photos);
  }

  static Extras read(Header header, CsvRow row) throws RowReader.RowProblem {
    String title = header.optional(row, "title");
    if (title != null && title.length() > MAX_TITLE) {
      throw new RowReader.RowProblem(row.line(), "longTitle", MAX_TITLE);
    }
    String channel = header.optional(row, "channel");
    if (channel != null && !CHANNELS.contains(channel)) {
      throw new RowReader.RowProblem(row.line(), "channel", Problem.shown(channel));
    }
    return new Extras(
        title,
        channel == null ? IMPORT : channel,
        parts(header.optional(row, "topics")),
        header.optional(row, "area"),
        parts(header.optional(row, "photos")));
  }

  private static List<String> parts(@Nullable String field) {
    return field == null
        ? List.of()
        : List.of(field.split("\\|")).stream()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
  }
}
