package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.FilterChoices.Choice;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;

/**
 * Chooses which ideas are listed: a plain form that the browser sends as an address, so that it
 * works before any script does.
 */
public class FilterForm extends Div {

  private static final long serialVersionUID = 1L;

  public FilterForm(ListAddress address, IdeaQuery query, FilterChoices choices) {
    addClassName("list-filter");
    Element form =
        new Element("form").setAttribute("method", "get").setAttribute("action", address.board());
    if (query.order() != IdeaOrder.FAIR) {
      form.appendChild(
          new Element("input")
              .setAttribute("type", "hidden")
              .setAttribute("name", ListAddress.ORDER)
              .setAttribute("value", query.order().code()));
    }
    IdeaFilter filter = query.filter();
    words(form, filter.words());
    choice(form, ListAddress.TOPIC, "topic", choices.topics(), filter.topic());
    choice(
        form,
        ListAddress.NEIGHBOURHOOD,
        "neighbourhood",
        choices.neighbourhoods(),
        filter.neighbourhood());
    choice(form, ListAddress.STATE, "state", choices.states(), filter.status());
    form.appendChild(
        new Element("button")
            .setAttribute("type", "submit")
            .setAttribute("class", "btn quiet")
            .setText(CurrentLanguage.text("idealist.filter.show")));
    Element details = new Element("details");
    details.appendChild(
        new Element("summary")
            .setAttribute("class", "btn quiet small")
            .setText(CurrentLanguage.text("idealist.filter.title")),
        form);
    getElement().appendChild(details);
  }

  private static void words(Element form, String words) {
    String id = "list-" + ListAddress.WORDS;
    Element input =
        new Element("input")
            .setAttribute("type", "search")
            .setAttribute("name", ListAddress.WORDS)
            .setAttribute("id", id)
            .setAttribute("dir", "auto")
            .setAttribute("maxlength", Integer.toString(Search.LONGEST))
            .setAttribute("value", words);
    form.appendChild(
        new Element("div")
            .setAttribute("class", "field")
            .appendChild(
                new Element("label")
                    .setAttribute("for", id)
                    .setText(CurrentLanguage.text("idealist.filter.words")),
                input));
  }

  private static void choice(
      Element form, String name, String key, List<Choice> choices, @Nullable UUID chosen) {
    if (choices.isEmpty()) {
      return;
    }
    String id = "list-" + name;
    Language reader = CurrentLanguage.get();
    Element select = new Element("select").setAttribute("name", name).setAttribute("id", id);
    select.appendChild(
        new Element("option")
            .setAttribute("value", "")
            .setText(CurrentLanguage.text("idealist.filter.all." + key)));
    for (Choice choice : choices) {
      LocalizedText.Reading words = choice.name().in(reader);
      Element option =
          new Element("option").setAttribute("value", choice.id().toString()).setText(words.text());
      // Each attribute of each option is kept for each open page: only what tells something.
      if (words.foreign()) {
        option.setAttribute("lang", words.language().tag()).setAttribute("dir", "auto");
      }
      if (choice.id().equals(chosen)) {
        option.setAttribute("selected", true);
      }
      select.appendChild(option);
    }
    form.appendChild(
        new Element("div")
            .setAttribute("class", "field")
            .appendChild(
                new Element("label")
                    .setAttribute("for", id)
                    .setText(CurrentLanguage.text("idealist.filter." + key)),
                select));
  }
}
