package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingPhotos;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.SingleUpload;

/** Photos of a meeting, with what each shows. */
class PhotosCard extends Card {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 200;

  private final transient MeetingId meeting;
  private final transient MeetingDesk desk;
  private final Div shown = new Div();
  private final Div said = new Div();
  private final Field alt =
      new Field(text("meetingstaff.photos.alt"), text("meetingstaff.photos.alt.hint"))
          .longest(LONGEST);

  PhotosCard(MeetingId meeting, MeetingDesk desk) {
    this.meeting = meeting;
    this.desk = desk;
    addClassName("stack");
    heading(text("meetingstaff.photos.title"));
    remark(text("meetingstaff.photos.text"));
    shown.addClassName("meeting-photos");
    said.getElement().setAttribute("aria-live", "polite");
    alt.input().getElement().setAttribute("dir", "auto");
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(
                Media.MAX_BYTES,
                (content, _) -> keep(desk.actor(), content, alt.value()),
                _ -> added(),
                refusal -> say(Notice.Tone.ERROR, refusal)),
            text("meetingstaff.photos.add"),
            "image/jpeg",
            "image/png",
            "image/webp");
    add(shown, alt, upload, said);
    show();
  }

  private void show() {
    shown.removeAll();
    List<Picture> pictures = desk.photos().of(meeting);
    shown.setVisible(!pictures.isEmpty());
    for (Picture picture : pictures) {
      PhotoFigure figure =
          new PhotoFigure(picture, MediaSize.THUMBNAIL).opening(picture).captioned(picture);
      NativeButton remove = MeetingWords.quiet("meetingstaff.photos.remove", () -> remove(picture));
      remove.addClassNames("small", "danger");
      shown.add(new Div(figure, remove));
    }
  }

  private void remove(Picture picture) {
    try {
      desk.media().remove(desk.actor(), picture.id());
      show();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void say(Notice.Tone tone, String sentence) {
    said.removeAll();
    said.add(new Notice(tone, sentence));
  }

  private void added() {
    alt.fill("");
    show();
    say(Notice.Tone.SENT, text("meetingstaff.photos.added"));
  }

  MediaId keep(Actor actor, InputStream content, String typed) {
    @Nullable LocalizedText shows =
        typed.isEmpty() ? null : LocalizedText.of(CurrentLanguage.get(), typed);
    return desk.media().store(actor, MeetingPhotos.subject(meeting), content, shows);
  }
}
