package org.stadtmosaik.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Gzip;
import org.stadtmosaik.shared.Sha256;

/**
 * The theme's sheets as the one file that browsers get, named by its content, so that they may keep
 * it for ever. The build writes it too and packs it; where the sheets have changed since, it is
 * packed here.
 */
public final class Theme {

  private static final String FOLDER = "/META-INF/resources/themes/stadtmosaik/";
  private static final String FILE = "theme.css";
  private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([\\w-]+\\.css)\"\\);");
  private static final Pattern PICTURE = Pattern.compile("url\\(\"?([\\w-]+\\.svg)\"?\\)");

  private static final Theme SHARED = new Theme();

  private final byte[] plain;
  private final String name;
  private final byte @Nullable [] brotli;
  private final byte[] gzip;

  private Theme() {
    plain = flat(Theme::resource).getBytes(StandardCharsets.UTF_8);
    name = "theme-" + fingerprint(plain) + ".css";
    boolean built = found(FILE).filter(file -> Arrays.equals(file, plain)).isPresent();
    brotli = built ? found(FILE + ".br").orElse(null) : null;
    gzip =
        (built ? found(FILE + ".gz") : Optional.<byte[]>empty())
            .orElseGet(() -> Gzip.packed(plain));
  }

  /** The theme that this program comes with. */
  public static Theme get() {
    return SHARED;
  }

  /** The file's address within the portal, without a slash before it. */
  public String path() {
    return "themes/stadtmosaik/" + name;
  }

  /** The file's name, which changes with its content. */
  public String name() {
    return name;
  }

  public byte[] plain() {
    return plain.clone();
  }

  /** Packed with Brotli (RFC 7932), if the build has done so. */
  public Optional<byte[]> brotli() {
    return Optional.ofNullable(brotli).map(byte[]::clone);
  }

  /** Packed with gzip (RFC 1952). */
  public byte[] gzip() {
    return gzip.clone();
  }

  /** Writes the one file into the theme's folder of the build. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    String css =
        flat(name -> {
          try {
            return Files.readAllBytes(folder.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Files.writeString(folder.resolve(FILE), css);
    Files.deleteIfExists(folder.resolve(FILE + ".br"));
    Files.deleteIfExists(folder.resolve(FILE + ".gz"));
  }

  private static String flat(Function<String, byte[]> sheets) {
    String css = inlined("styles.css", sheets);
    String pictures =
        PICTURE.matcher(css).replaceAll(found -> "url(" + versioned(found, sheets) + ")");
    return small(pictures);
  }

  private static String inlined(String sheet, Function<String, byte[]> sheets) {
    String css = new String(sheets.apply(sheet), StandardCharsets.UTF_8);
    return IMPORT
        .matcher(css)
        .replaceAll(
            found -> java.util.regex.Matcher.quoteReplacement(inlined(found.group(1), sheets)));
  }

  private static String versioned(MatchResult picture, Function<String, byte[]> sheets) {
    String file = picture.group(1);
    return file + "?v=" + fingerprint(sheets.apply(file));
  }

  /** Without comments and with as little white space as is safe whatever stands there. */
  static String small(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};]) ?", "$1")
        .replace(";}", "}")
        .strip();
  }

  /** A short name for some content. */
  static String fingerprint(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
  }

  private static byte[] resource(String file) {
    return found(file).orElseThrow(() -> new IllegalStateException("no " + FOLDER + file));
  }

  private static Optional<byte[]> found(String file) {
    try (InputStream in = Theme.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
