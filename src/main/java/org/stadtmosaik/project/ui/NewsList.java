package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stadtmosaik.project.content.NewsItem;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** What happened, the newest first; older news fold away. */
class NewsList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  NewsList(List<NewsItem> news, Language original) {
    addClassName("news");
    news.stream().limit(SHOWN).forEach(item -> add(article(item, original)));
    if (news.size() > SHOWN) {
      Div older = new Div();
      older.addClassName("news");
      news.stream().skip(SHOWN).forEach(item -> older.add(article(item, original)));
      NativeDetails details =
          new NativeDetails(
              CurrentLanguage.text("project.page.news.older", news.size() - SHOWN), older);
      add(details);
    }
  }

  private static Article article(NewsItem item, Language original) {
    Article article = new Article();
    article.addClassName("news-item");
    if (item.date() != null) {
      Span date = new Span(PhaseWords.date(item.date()));
      date.addClassNames("soft", "small");
      article.add(date);
    }
    item.title()
        .localized(original)
        .map(title -> title.in(CurrentLanguage.get()))
        .ifPresent(title -> {
          H3 heading = new H3(title.text());
          UserText.mark(heading, title.language());
          article.add(heading);
        });
    item.text()
        .localized(original)
        .ifPresent(text -> article.add(new Paragraphs(text.in(CurrentLanguage.get()))));
    return article;
  }
}
