package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.UserText;

/** Which ideas and questions a meeting talked about, and what was said to each. */
class LinksCard extends Card {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN_LETTERS = 90;

  /** Something to choose. */
  private record Target(LinkKind kind, UUID id, String label) {}

  private final transient MeetingSummary meeting;
  private final transient MeetingDesk desk;
  private final boolean runs;
  private final Div body = new Div();

  LinksCard(MeetingSummary meeting, boolean runs, MeetingDesk desk) {
    this.meeting = meeting;
    this.runs = runs;
    this.desk = desk;
    addClassName("stack");
    heading(text("meetingstaff.links.title"));
    body.addClassName("stack");
    add(body);
    show();
  }

  private void show() {
    body.removeAll();
    List<MeetingLink> links = desk.talk().links().of(meeting);
    if (links.isEmpty()) {
      Span none = MeetingWords.soft(text("meetingstaff.links.none"));
      body.add(none);
    } else {
      UnorderedList list = new UnorderedList();
      list.addClassName("need-list");
      links.forEach(link -> list.add(item(link)));
      body.add(list);
    }
    if (runs) {
      form(links);
    }
  }

  private ListItem item(MeetingLink link) {
    LocalizedText.Reading words = link.text().in(CurrentLanguage.get());
    ListItem item = new ListItem();
    Span kind =
        MeetingWords.soft(
            text("meetingstaff.links." + link.kind().name().toLowerCase(Locale.ROOT)));
    item.add(kind);
    if (link.path() == null) {
      item.add(UserText.inline(words));
    } else {
      Anchor anchor = new Anchor(link.path(), shortened(words.text()));
      UserText.mark(anchor, words.language());
      item.add(anchor);
    }
    LocalizedText note = link.note();
    if (note != null) {
      LocalizedText.Reading said = note.in(CurrentLanguage.get());
      item.add(new UserText(said.text(), said.language()));
    }
    if (runs) {
      var remove =
          MeetingWords.quiet(
              "meetingstaff.links.remove",
              () -> act(() -> desk.talk().links().remove(desk.actor(), meeting.id(), link)));
      remove.addClassName("small");
      remove.setAriaLabel(
          text(
              "meetingstaff.override.named",
              text("meetingstaff.links.remove"),
              shortened(words.text())));
      item.add(edit(item, link, shortened(words.text())), remove);
    }
    return item;
  }

  private NativeButton edit(ListItem item, MeetingLink link, String name) {
    NativeButton edit = MeetingWords.quiet("meetingstaff.links.edit", () -> {});
    edit.addClassName("small");
    edit.setAriaLabel(text("meetingstaff.override.named", text("meetingstaff.links.edit"), name));
    edit.addClickListener(_ -> {
      NoteForm form = new NoteForm(desk, meeting, link, this::show);
      edit.setVisible(false);
      item.add(
          form,
          MeetingWords.actions(
              MeetingWords.button(
                  "meetingstaff.links.save", () -> form.put(link.kind(), link.target()))));
    });
    return edit;
  }

  private void form(List<MeetingLink> there) {
    List<UUID> linked = there.stream().map(MeetingLink::target).toList();
    List<Target> offered =
        targets().stream().filter(target -> !linked.contains(target.id())).toList();
    if (offered.isEmpty()) {
      return;
    }
    Select<Target> choice = new Select<>();
    choice.setLabel(text("meetingstaff.links.choose"));
    choice.setHelperText(text("meetingstaff.links.choose.hint"));
    choice.setItems(offered);
    choice.setItemLabelGenerator(it ->
        text("meetingstaff.links." + it.kind().name().toLowerCase(Locale.ROOT))
            + ": "
            + it.label());
    NoteForm note = new NoteForm(desk, meeting, null, this::show);
    body.add(
        choice,
        note,
        MeetingWords.actions(
            MeetingWords.button("meetingstaff.links.add", () -> add(choice.getValue(), note))));
  }

  private static void add(@Nullable Target target, NoteForm note) {
    if (target == null) {
      Refusals.say(text("meetingstaff.links.choose.missing"));
    } else {
      note.put(target.kind(), target.id());
    }
  }

  /** The project's questions, and the newest ideas of its boards. */
  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    desk.talk()
        .links()
        .questions(meeting.project())
        .forEach((id, words) ->
            targets.add(
                new Target(
                    LinkKind.QUESTION, id, shortened(words.in(CurrentLanguage.get()).text()))));
    for (BoardSummary board : desk.talk().boards().in(List.of(meeting.project()))) {
      ideas(board, targets);
    }
    return targets;
  }

  private void ideas(BoardSummary board, List<Target> targets) {
    try {
      desk.talk()
          .ideas()
          .newest(desk.actor(), board.id())
          .forEach(idea ->
              targets.add(new Target(LinkKind.IDEA, idea.id().value(), shortened(idea.text()))));
    } catch (NotFoundException e) {
      // While its project is a draft nobody sees its board, and there are no ideas to talk about.
    }
  }

  private void act(Runnable action) {
    try {
      action.run();
      show();
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
      show();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN_LETTERS ? line : line.substring(0, SHOWN_LETTERS) + " …";
  }
}
