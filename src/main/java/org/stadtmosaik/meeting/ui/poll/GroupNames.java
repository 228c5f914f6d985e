package org.stadtmosaik.meeting.ui.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.deliberation.Group;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** The names of groups, such as "language: Arabic". */
final class GroupNames {

  private final Map<String, LocalizedText> neighbourhoods = new HashMap<>();

  GroupNames(List<NeighbourhoodName> neighbourhoods) {
    neighbourhoods.forEach(it -> this.neighbourhoods.put(it.id().toString(), it.name()));
  }

  String of(Group group, Language reader) {
    String kind = "meetingchoice.group." + group.kind().name().toLowerCase(Locale.ROOT);
    if (group.isOthers() || group.isUntold()) {
      return Messages.get(reader, kind + "." + group.code());
    }
    return switch (group.kind()) {
      case NEED -> NeedWords.of(new Need(group.code()), reader);
      case LANGUAGE -> Messages.get(reader, kind, new Language(group.code()).nameIn(reader));
      case NEIGHBOURHOOD ->
          neighbourhoods.containsKey(group.code())
              ? Messages.get(reader, kind, neighbourhoods.get(group.code()).in(reader).text())
              : Messages.get(reader, kind + ".untold");
    };
  }
}
