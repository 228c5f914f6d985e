package org.stadtmosaik.idea.ui.cards;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.cards.CardSource;
import org.stadtmosaik.idea.cards.Cards;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/**
 * On the page of an idea that staff wrote down: how it came in, and how many points it had on
 * paper. Those are said in words of their own, because nobody knows how many persons stuck them.
 */
@org.springframework.stereotype.Component
@Order(5)
class CardPart implements IdeaPart {

  private final Cards cards;

  CardPart(Cards cards) {
    this.cards = cards;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    return cards.source(idea.id()).<List<Component>>map(it -> List.of(said(it))).orElse(List.of());
  }

  private static Div said(CardSource source) {
    Div box = new Div();
    box.addClassNames("card-source", "small", "soft");
    box.add(new Paragraph(way(source)));
    if (!source.occasion().isEmpty()) {
      box.add(new UserText(source.occasion()));
    }
    if (source.dots() > 0) {
      box.add(new Paragraph(text("ideacards.source.dots", source.dots())));
    }
    return box;
  }

  private static String way(CardSource source) {
    LocalDate day = source.heldOn();
    String date = day == null ? "" : CommuneTime.day(day, CurrentLanguage.get());
    return switch (source.channel()) {
      case WORKSHOP ->
          day == null ? text("ideacards.source.wall") : text("ideacards.source.wallOn", date);
      case TELEPHONE ->
          day == null ? text("ideacards.source.call") : text("ideacards.source.callOn", date);
      default ->
          day == null ? text("ideacards.source.card") : text("ideacards.source.cardOn", date);
    };
  }
}
