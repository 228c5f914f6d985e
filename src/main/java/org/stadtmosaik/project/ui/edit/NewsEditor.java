package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.NewsItem;

/** A piece of news. */
class NewsEditor extends EntryEditor<NewsItem> {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final WrittenField date = WrittenField.day(text("project.edit.date"));
  private final Switch published;
  private final TranslatedField title;
  private final TranslatedField words;

  NewsEditor(Desk desk, NewsItem item) {
    id = item.id();
    date.filled(item.date()).onChange(desk::changed);
    published = new Switch(text("project.edit.news.published"), item.published(), desk::changed);
    title =
        new TranslatedField(desk, "project.edit.news.title", 1, ContentRules.TITLE, item.title());
    words = new TranslatedField(desk, "project.edit.news.text", 4, ContentRules.TEXT, item.text());
    Div row = new Div(date, published);
    row.addClassName("fields");
    add(row, title, words);
  }

  @Override
  UUID entry() {
    return id;
  }

  @Override
  NewsItem value() {
    return new NewsItem(id, date.day(), title.value(), words.value(), published.isOn());
  }

  @Override
  List<TranslatedField> texts() {
    return List.of(title, words);
  }
}
