package org.stadtmosaik.idea.file.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.file.IdeaFile;
import org.stadtmosaik.idea.file.IdeaFiles;
import org.stadtmosaik.media.PdfCheck;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.SingleUpload;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** What staff keep with an idea. */
@Route(value = "staff/ideas/:idea/files", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "MODERATOR"})
public class IdeaFilesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient IdeaFiles files;
  private final transient ActorProvider actors;
  private final Div shown = new Div();
  private final Div said = new Div();

  IdeaFilesView(IdeaFiles files, ActorProvider actors) {
    this.files = files;
    this.actors = actors;
    addClassName("page");
    shown.addClassName("stack");
    said.getElement().setAttribute("aria-live", "polite");
  }

  /** The page's address within the portal. */
  static String path(IdeaId idea) {
    return "staff/ideas/" + idea.value() + "/files";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    IdeaId idea =
        event
            .getRouteParameters()
            .get("idea")
            .flatMap(Paths::uuid)
            .map(IdeaId::new)
            .orElseThrow(NotFoundException::new);
    IdeaFiles.Folder folder = files.of(actors.current(), idea);
    removeAll();
    said.removeAll();
    UserText whose = new UserText(IdeaView.heading(null, folder.text()));
    add(
        new PageHeader(text("ideafile.title"))
            .lead(text("ideafile.lead", PdfCheck.MOST_BYTES >> 20)),
        whose,
        shown,
        upload(actors.current(), idea),
        said);
    show(folder);
  }

  /** Who sends is known before the file comes: it arrives in a request of its own. */
  private SingleUpload upload(Actor actor, IdeaId idea) {
    return new SingleUpload(
        new FileTaking<>(
            PdfCheck.MOST_BYTES,
            (content, name) -> files.add(actor, idea, name, content),
            _ -> added(idea),
            refusal -> say(Notice.Tone.ERROR, refusal)),
        text("ideafile.add"),
        "application/pdf");
  }

  private void show(IdeaFiles.Folder folder) {
    shown.removeAll();
    if (folder.files().isEmpty()) {
      shown.add(new Paragraph(text("ideafile.none")));
    }
    folder.files().forEach(file -> shown.add(row(folder.idea(), file)));
  }

  private Div row(IdeaId idea, IdeaFile file) {
    Anchor link = new Anchor(file.path(idea), file.name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("dir", "auto");
    NativeButton remove = new NativeButton(text("ideafile.remove"), _ -> remove(idea, file));
    remove.addClassNames("btn", "quiet", "small", "danger");
    remove.setAriaLabel(text("ideafile.remove.name", file.name()));
    Div row = new Div(link, remove);
    row.addClassName("row");
    return row;
  }

  private void remove(IdeaId idea, IdeaFile file) {
    try {
      files.remove(actors.current(), idea, file.id());
      show(files.of(actors.current(), idea));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void added(IdeaId idea) {
    show(files.of(actors.current(), idea));
    say(Notice.Tone.SENT, text("ideafile.added"));
  }

  private void say(Notice.Tone tone, String sentence) {
    said.removeAll();
    said.add(new Notice(tone, sentence));
  }

  @Override
  public String getPageTitle() {
    return text("ideafile.title");
  }
}
