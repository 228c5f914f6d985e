package org.stadtmosaik.idea.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.stadtmosaik.idea.domain.imports.ImportArchive;
import org.stadtmosaik.idea.domain.imports.StatementFile;

/** Which columns the files have, what is the most, and an example to download. */
class ImportHelp extends NativeDetails {

  private static final long serialVersionUID = 1L;

  /** In the address itself: a few lines need no way of their own through the portal. */
  private static final String EXAMPLE =
      """
      timestamp;comment-id;author-id;moderated;title;channel;topics;area;photos;comment-body
      2026-11-20;1;p1;1;Schatten;workshop;;;;Am Markt fehlen Bäume.
      2026-11-20;2;p2;1;;paper;;;;"Mehr Bänke;
      auch am Kanal."
      """;

  ImportHelp() {
    setSummaryText(text("ideaboards.help.title"));
    UnorderedList columns =
        new UnorderedList(
            new ListItem(text("ideaboards.help.statements")),
            new ListItem(text("ideaboards.help.extras")),
            new ListItem(text("ideaboards.help.photos", ImportArchive.MAX_ENTRIES)),
            new ListItem(text("ideaboards.help.votes")),
            new ListItem(text("ideaboards.help.comments")));
    Anchor example = new Anchor();
    example.setText(text("ideaboards.help.example"));
    // Nothing but what stands here, and it is kept as a file and not gone to.
    example.setUnsafeHref(
        "data:text/csv;charset=utf-8,"
            + URLEncoder.encode("\uFEFF" + EXAMPLE, StandardCharsets.UTF_8).replace("+", "%20"));
    example.addClassName("standalone");
    example.setRouterIgnore(true);
    example.getElement().setAttribute("download", "statements.csv");
    Div content =
        new Div(
            columns,
            new Paragraph(text("ideaboards.help.limits", StatementFile.MAX_STATEMENTS)),
            new Paragraph(example));
    content.addClassName("stack");
    setContent(content);
  }
}
