package org.stadtmosaik.meeting;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Picture;

/** The photos of a meeting, for whoever may see the meeting. */
@Service
public class MeetingPhotos {

  static final String KIND = "meeting";

  private final Media media;

  MeetingPhotos(Media media) {
    this.media = media;
  }

  /** As what the module media knows a meeting. */
  public static MediaSubject subject(MeetingId meeting) {
    return new MediaSubject(KIND, meeting.value());
  }

  /** In the order in which they were added, in one query. */
  public List<Picture> of(MeetingId meeting) {
    return media.of(KIND, List.of(meeting.value())).getOrDefault(meeting.value(), List.of());
  }
}
