package org.stadtmosaik.legal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.legal.Document;
import org.stadtmosaik.legal.Document.Block;
import org.stadtmosaik.legal.Document.Kind;
import org.stadtmosaik.legal.Document.Run;
import org.stadtmosaik.legal.Document.Section;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * Makes a page of our own sentences and what the commune filled in. What it did not fill in becomes
 * a gap with the fact's name; nothing is ever made up.
 */
public final class Template {

  /** Which texts these are. To be changed whenever a template says something else. */
  public static final String REVISION = "2026-11-28";

  /** A fact begins and ends with it, its number in front: no text can hold this character. */
  private static final char MARK = '\u0001';

  private final LegalContent content;
  private final Language language;

  private Template(LegalContent content, Language language) {
    this.content = content;
    this.language = language;
  }

  /** The page in this language. */
  public static Document fill(LegalPage page, LegalContent content, Language language) {
    return new Template(content, language).document(page);
  }

  private Document document(LegalPage page) {
    List<Section> sections = new ArrayList<>();
    for (String name : page.sections()) {
      String key = page.key() + "." + name;
      List<Block> blocks = blocks(key);
      if (page == LegalPage.TERMS && name.equals("reasons")) {
        Arrays.stream(DeclineReason.values()).map(this::reason).forEach(blocks::add);
      }
      if (page == LegalPage.ACCESSIBILITY && name.equals("limits")) {
        own(page).ifPresent(blocks::add);
      }
      if (!blocks.isEmpty()) {
        boolean folded = page == LegalPage.PRIVACY && !name.equals("short");
        sections.add(new Section(text(key + ".title"), folded, blocks));
      }
    }
    if (page != LegalPage.ACCESSIBILITY) {
      own(page)
          .ifPresent(
              block -> sections.add(new Section(text("legal.page.more"), false, List.of(block))));
    }
    return new Document(sections);
  }

  /** The paragraphs under this key are numbered; one that is about a missing option is left out. */
  private List<Block> blocks(String key) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; Messages.has(Language.GERMAN, key + "." + i); i++) {
      String text = text(key + "." + i, facts());
      boolean item = text.startsWith("- ");
      List<Run> runs = runs(item ? text.substring(2) : text);
      if (!runs.isEmpty()) {
        blocks.add(new Block(item, null, runs));
      }
    }
    return blocks;
  }

  private Object[] facts() {
    return Arrays.stream(Fact.values()).map(fact -> "" + MARK + fact.ordinal() + MARK).toArray();
  }

  /** Empty if the sentence is about an option that the commune has not. */
  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    String[] parts = text.split(String.valueOf(MARK), -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        if (!parts[i].isEmpty()) {
          runs.add(new Run(Kind.TEXT, parts[i]));
        }
        continue;
      }
      Fact fact = Fact.values()[Integer.parseInt(parts[i])];
      Optional<String> value = content.fact(fact);
      if (value.isEmpty() && fact.isOptional()) {
        return List.of();
      }
      runs.add(
          value
              .map(known -> new Run(kind(fact), known))
              .orElseGet(() -> new Run(Kind.GAP, text(fact.key()))));
    }
    return runs;
  }

  private static Kind kind(Fact fact) {
    return switch (fact) {
      case EMAIL -> Kind.EMAIL;
      case PHONE -> Kind.PHONE;
      default -> Kind.FACT;
    };
  }

  private Block reason(DeclineReason reason) {
    String words = text("legal.terms.reason", text(reason.key()), text(reason.sentenceKey()));
    return new Block(true, null, List.of(new Run(Kind.TEXT, words)));
  }

  private Optional<Block> own(LegalPage page) {
    return Optional.ofNullable(content.texts().get(page))
        .map(text -> {
          LocalizedText.Reading reading = text.in(language);
          Run run = new Run(Kind.TEXT, reading.text());
          return new Block(false, reading.language().tag(), List.of(run));
        });
  }

  private String text(String key, Object... arguments) {
    return Messages.get(language, key, arguments);
  }
}
