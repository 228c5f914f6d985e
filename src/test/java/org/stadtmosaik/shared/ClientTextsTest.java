package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.shared.ClientTexts.Bundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClientTextsTest {

  private static final Path FRONTEND = Path.of("frontend");
  private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}(\"[^\"]+\"): (.+),$");

  @TempDir Path folder;

  @Test
  void writesEveryLanguageWithTheSameKeys() throws IOException {
    TreeSet<String> used = new TreeSet<>(ClientTexts.usedKeys(FRONTEND, Bundle.PAGES));

    assertThat(used).contains("ideaform.send", "outbox.kept");
    for (Language language : Language.shipped()) {
      assertThat(keys(ClientTexts.module(language, used, Bundle.PAGES)))
          .containsExactlyElementsOf(used);
    }
  }

  @Test
  void writesValuesThatParse() throws IOException {
    TreeSet<String> used = new TreeSet<>(ClientTexts.usedKeys(FRONTEND, Bundle.PAGES));
    for (Language language : Language.shipped()) {
      for (MatchResult entry : entries(ClientTexts.module(language, used, Bundle.PAGES))) {
        JsonNode value = parsed(entry.group(2));
        assertThat(value.isString() || value.get("by").isInt()).as(entry.group()).isTrue();
      }
    }
  }

  @Test
  void splitsAPluralIntoOneSentenceForEachCategoryOfTheLanguage() {
    String arabic =
        ClientTexts.module(
            Language.ARABIC, new TreeSet<>(Set.of("ideaform.support.name")), Bundle.PAGES);

    JsonNode forms = parsed(entries(arabic).getFirst().group(2));

    Set<String> categories = PluralRules.forLocale(ULocale.forLanguageTag("ar")).getKeywords();
    assertThat(forms.propertyNames()).containsAll(categories);
    assertThat(forms.get("few").asString()).contains("{0}").doesNotContain("#");
    assertThat(forms.get("by").asInt()).isZero();
  }

  @Test
  void keepsPlacesForArguments() {
    String german =
        ClientTexts.module(
            Language.GERMAN, new TreeSet<>(Set.of("ideaform.hint.board")), Bundle.PAGES);

    assertThat(german).contains("„{0}“");
  }

  @Test
  void refusesAKeyThatNoBundleHas() throws IOException {
    Files.writeString(folder.resolve("some.ts"), "this.text('ideaform.nowhere')");

    assertThatThrownBy(() -> ClientTexts.write(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ideaform.nowhere")
        .hasMessageContaining("missing in the bundle of de");
  }

  @Test
  void refusesAKeyThatIsPutTogether() throws IOException {
    Files.writeString(folder.resolve("some.ts"), "this.text(`ideaform.${state}`)");

    assertThatThrownBy(() -> ClientTexts.write(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("some.ts")
        .hasMessageContaining("literal");
  }

  @Test
  void writesTheSameFilesAgainAndRemovesWhatIsStale() throws IOException {
    Files.writeString(folder.resolve("some.ts"), "this.text('outbox.kept')");
    ClientTexts.write(folder);
    Path german = folder.resolve("texts/de.ts");
    String first = Files.readString(german);
    Path stale = Files.writeString(folder.resolve("texts/xx.ts"), "");

    ClientTexts.write(folder);

    assertThat(german).hasContent(first);
    assertThat(stale).doesNotExist();
  }

  private static List<String> keys(String module) {
    return entries(module).stream().map(entry -> parsed(entry.group(1)).asString()).toList();
  }

  private static List<MatchResult> entries(String module) {
    return ENTRY.matcher(module).results().toList();
  }

  /** The object form has one bare name, {@code by}; the rest is JSON. */
  private static JsonNode parsed(String value) {
    return JsonMapper.builder().build().readTree(value.replaceFirst("^\\{ by:", "{ \"by\":"));
  }
}
