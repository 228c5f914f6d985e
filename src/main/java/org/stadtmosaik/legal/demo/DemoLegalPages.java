package org.stadtmosaik.legal.demo;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalEditing;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.LegalPages;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.LocalizedText;

/** Invented details for the invented communes; the second of them still has gaps to show. */
@Component
class DemoLegalPages implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final LegalPages pages;
  private final LegalEditing editing;

  DemoLegalPages(Communes communes, LegalPages pages, LegalEditing editing) {
    this.communes = communes;
    this.pages = pages;
    this.editing = editing;
  }

  /** Between the communes and their projects. */
  @Override
  public int order() {
    return 25;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoContent content : DemoFile.read("legal", DemoContent[].class)) {
      communes
          .named(content.commune())
          .filter(CommuneSummary::demo)
          .map(CommuneSummary::id)
          .filter(commune -> pages.editions(commune).isEmpty())
          .ifPresent(commune -> publish(commune, content));
    }
  }

  private void publish(CommuneId commune, DemoContent content) {
    long before = editing.draft(COMMAND, commune).version();
    LegalContent filled = new LegalContent(content.facts(), content.texts());
    long version = editing.save(COMMAND, commune, before, filled).version();
    editing.publish(COMMAND, commune, version);
  }

  record DemoContent(
      String commune, Map<Fact, String> facts, Map<LegalPage, LocalizedText> texts) {}
}
