package org.stadtmosaik.following;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stadtmosaik.following.domain.NewsRow;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The words of a digest in one reader's language. */
final class DigestWords {

  /** Things that are named; how many more there are is said. */
  private static final int MOST = 20;

  /** What is counted, in the order in which it is said. */
  enum Count {
    ANSWER("following.news.answer"),
    STATE("following.news.state"),
    FINDING("following.news.finding"),
    DECISION("following.news.decision"),
    REPLY("following.news.reply"),
    COMMENT("following.news.comment"),
    IDEA("following.news.idea");

    private final String key;

    Count(String key) {
      this.key = key;
    }

    static Count of(NewsRow row, UUID reader) {
      return reader.equals(row.repliedTo()) ? REPLY : valueOf(row.kind().name());
    }
  }

  /** A thing with how many of each there are. */
  record Part(Followed thing, Map<Count, Long> counts) {}

  private DigestWords() {}

  /** The arguments of the message: how many news, and a line for each thing. */
  static List<Object> of(List<Part> parts, int news, Language reader) {
    String lines =
        parts.stream()
            .limit(MOST)
            .map(part -> line(part, reader))
            .collect(Collectors.joining("\n\n"));
    int more = parts.size() - MOST;
    return List.of(
        news,
        more > 0 ? lines + "\n\n" + Messages.get(reader, "following.digest.more", more) : lines);
  }

  private static String line(Part part, Language reader) {
    String counts =
        part.counts().entrySet().stream()
            .map(entry -> Messages.get(reader, entry.getKey().key, entry.getValue()))
            .collect(Collectors.joining(" · "));
    return Messages.get(
        reader, "following.digest.line", part.thing().title().in(reader).text(), counts);
  }
}
