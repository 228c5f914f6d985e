package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportFiles;
import org.stadtmosaik.idea.ImportProblem;
import org.stadtmosaik.idea.ImportReport;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;

/** The files, what would happen with them, and the button that lets it happen. */
class ImportPanel extends Card {

  private static final long serialVersionUID = 1L;

  /** How many unusable rows are listed; the rest is counted. */
  private static final int LISTED = 100;

  private final transient IdeaImport imports;
  private final transient ActorProvider actors;
  private final transient BoardId board;
  private final FileField statements =
      new FileField("ideaboards.import.statements", ".csv", ".tsv", ".txt", ".xlsx", ".zip");
  private final FileField votes =
      new FileField("ideaboards.import.votes", ".csv", ".tsv", ".txt", ".xlsx");
  private final FileField comments =
      new FileField("ideaboards.import.comments", ".csv", ".tsv", ".txt", ".xlsx");
  private final ComboBox<Language> language = new ComboBox<>();
  private final Div result = new Div();

  ImportPanel(IdeaImport imports, ActorProvider actors, BoardId board) {
    this.imports = imports;
    this.actors = actors;
    this.board = board;
    addClassName("stack");
    language.setLabel(CurrentLanguage.text("ideaboards.import.language"));
    language.setItems(WrittenLanguages.all());
    language.setItemLabelGenerator(Language::ownName);
    language.setValue(Language.GERMAN);
    NativeButton check =
        new NativeButton(CurrentLanguage.text("ideaboards.import.check"), _ -> check());
    check.addClassNames("btn", "quiet");
    result.addClassName("stack");
    result.getElement().setAttribute("aria-live", "polite");
    comments.setVisible(imports.takesComments());
    add(
        new Paragraph(CurrentLanguage.text("ideaboards.import.lead")),
        new ImportHelp(),
        statements,
        votes,
        comments,
        language,
        check,
        result);
  }

  private void check() {
    withFiles(files -> {
      Problems problems = new Problems();
      ImportReport report = imports.preview(actors.current(), board, files, problems::add);
      NativeButton run =
          new NativeButton(CurrentLanguage.text("ideaboards.import.run"), _ -> run());
      run.addClassName("btn");
      result.add(
          new Notice(
              Notice.Tone.INFO,
              CurrentLanguage.text(
                  "ideaboards.import.preview",
                  report.newIdeas(),
                  report.statementRows(),
                  report.voteRows())),
          more("ideaboards.import.previewMore", report.photos(), report.commentRows()),
          problems.shown(report.problems()),
          run);
    });
  }

  private void run() {
    withFiles(files -> {
      Language written = language.getValue() == null ? Language.GERMAN : language.getValue();
      ImportReport report = imports.run(actors.current(), board, written, files, _ -> {});
      result.add(
          new Notice(
              Notice.Tone.SENT,
              CurrentLanguage.text(
                  "ideaboards.import.done",
                  report.newIdeas(),
                  report.newOpinions(),
                  report.opinions())),
          more("ideaboards.import.doneMore", report.photos(), report.newComments()));
    });
  }

  /** Photos and comments, if there are any. */
  private static Paragraph more(String key, long photos, long comments) {
    Paragraph words = new Paragraph(CurrentLanguage.text(key, photos, comments));
    words.setVisible(photos + comments > 0);
    return words;
  }

  private void withFiles(Step step) {
    result.removeAll();
    Path first = statements.file();
    if (first == null) {
      result.add(new Notice(Notice.Tone.ERROR, CurrentLanguage.text("ideaboards.import.missing")));
      return;
    }
    try {
      step.with(new ImportFiles(first, votes.file(), comments.file()));
    } catch (DomainException refusal) {
      result.removeAll();
      result.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private interface Step {
    void with(ImportFiles files);
  }

  /** The first of the rows that cannot be used. */
  private static final class Problems {

    private final List<ImportProblem> first = new ArrayList<>();

    void add(ImportProblem problem) {
      if (first.size() < LISTED) {
        first.add(problem);
      }
    }

    Div shown(long total) {
      Div shown = new Div(new Paragraph(CurrentLanguage.text("ideaboards.import.problems", total)));
      UnorderedList list = new UnorderedList();
      first.forEach(problem -> list.add(new ListItem(problem.in(CurrentLanguage.get()))));
      @Nullable Long rest = total > LISTED ? total - LISTED : null;
      if (rest != null) {
        list.add(new ListItem(CurrentLanguage.text("ideaboards.import.moreProblems", rest)));
      }
      shown.add(list);
      return shown;
    }
  }
}
