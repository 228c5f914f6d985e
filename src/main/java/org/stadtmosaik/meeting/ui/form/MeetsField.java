package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** Which needs can be met then and there. */
public class MeetsField extends CheckboxGroup<Need> {

  private static final long serialVersionUID = 1L;

  public MeetsField(Collection<Need> chosen) {
    addClassName("meets-field");
    setLabel(text("meetingstaff.meets"));
    setHelperText(text("meetingstaff.meets.hint"));
    setItems(offered(chosen));
    setItemLabelGenerator(need -> NeedWords.of(need, CurrentLanguage.get()));
    setValue(new LinkedHashSet<>(chosen));
  }

  /** The languages of the portal, and whatever is chosen already. */
  private static List<Need> offered(Collection<Need> chosen) {
    List<Need> offered = new ArrayList<>();
    Language.shipped().stream()
        .map(Language::base)
        .distinct()
        .map(Need::interpretation)
        .forEach(offered::add);
    chosen.stream()
        .filter(need -> need.language().isPresent() && !offered.contains(need))
        .forEach(offered::add);
    offered.addAll(Need.PLAIN);
    return offered;
  }

  public SortedSet<Need> needs() {
    return new TreeSet<>(getValue());
  }
}
