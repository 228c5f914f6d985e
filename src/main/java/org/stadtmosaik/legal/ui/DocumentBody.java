package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.stadtmosaik.legal.Document;
import org.stadtmosaik.legal.Document.Block;
import org.stadtmosaik.legal.Document.Run;
import org.stadtmosaik.legal.Document.Section;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.ForeignNote;
import org.stadtmosaik.shell.UserText;

/** A page's sections, with its gaps marked in words and not by colour alone. */
class DocumentBody extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Language language;

  DocumentBody(Document document, Language language) {
    this.language = language;
    addClassName("law");
    boolean opened = false;
    for (Section section : document.sections()) {
      if (section.folded() && !opened) {
        opened = true;
        add(new H2(Messages.get(language, "legal.page.details")));
      }
      add(section.folded() ? folded(section) : open(section));
    }
  }

  private Component open(Section section) {
    Div open = new Div(new H2(section.title()));
    open.addClassName("law-section");
    fill(open, section);
    return open;
  }

  private Component folded(Section section) {
    Div content = new Div();
    content.addClassName("law-section");
    fill(content, section);
    NativeDetails folded = new NativeDetails(section.title(), content);
    folded.addClassName("fold");
    return folded;
  }

  private void fill(Div target, Section section) {
    UnorderedList list = null;
    for (Block block : section.blocks()) {
      if (!block.item()) {
        list = null;
        add(target, block);
        continue;
      }
      if (list == null) {
        list = new UnorderedList();
        target.add(list);
      }
      ListItem item = new ListItem();
      block.runs().forEach(run -> item.add(run(run)));
      list.add(item);
    }
  }

  private void add(Div target, Block block) {
    if (block.language() != null) {
      addOwn(target, block, new Language(block.language()));
      return;
    }
    Paragraph paragraph = new Paragraph();
    block.runs().forEach(run -> paragraph.add(run(run)));
    target.add(paragraph);
  }

  private void addOwn(Div target, Block block, Language written) {
    block.runs().forEach(run -> target.add(new UserText(run.text(), written)));
    if (!written.isVariantOf(language)) {
      target.add(new ForeignNote(written));
    }
  }

  private Component run(Run run) {
    return switch (run.kind()) {
      case TEXT -> new Span(run.text());
      case FACT -> fact(new Span(run.text()));
      case GAP -> gap(Messages.get(language, "legal.page.gap", run.text()));
      case EMAIL -> link("mailto:" + run.text(), run.text());
      case PHONE -> link("tel:" + run.text().replaceAll("[^+\\d]", ""), run.text());
    };
  }

  private static Component fact(Span words) {
    words.addClassName("fact");
    words.getElement().setAttribute("dir", "auto");
    return words;
  }

  private static Component gap(String words) {
    Span gap = new Span("[" + words + "]");
    gap.addClassName("gap");
    return gap;
  }

  private static Component link(String address, String words) {
    Anchor link = new Anchor(address, words);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("dir", "ltr");
    return link;
  }
}
