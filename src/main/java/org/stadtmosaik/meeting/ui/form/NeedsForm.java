package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;

/** What somebody needs in order to come, as staff write it down for them. */
public class NeedsForm extends Div {

  private static final long serialVersionUID = 1L;

  private final CheckboxGroup<Need> chosen = new CheckboxGroup<>();
  private final Field children =
      new Field(text("meetingstaff.enter.children"), text("meetingstaff.enter.children.hint"));
  private final Field note =
      new Field(text("meetingstaff.enter.note"), "").longest(Needs.LONGEST_NOTE);

  /** A form in which nothing is chosen. */
  public NeedsForm() {
    addClassName("stack");
    chosen.setLabel(text("meetingstaff.enter.needs"));
    List<Need> offered = new ArrayList<>();
    Language.shipped().stream()
        .map(Language::base)
        .distinct()
        .map(Need::interpretation)
        .forEach(offered::add);
    Need.PLAIN.stream().filter(need -> !need.equals(Need.CHILDCARE)).forEach(offered::add);
    chosen.setItems(offered);
    chosen.setItemLabelGenerator(need -> NeedWords.of(need, CurrentLanguage.get()));
    children.input().getElement().setAttribute("inputmode", "numeric");
    note.input().getElement().setAttribute("dir", "auto");
    add(chosen, children, note);
  }

  /**
   * What was chosen.
   *
   * @throws InvalidInputException for field {@code children} if the ages are none, or there is too
   *     much of it
   */
  public Needs needs() {
    children.accept();
    Set<Need> needs = chosen.getValue();
    TreeSet<String> languages = new TreeSet<>();
    needs.forEach(need -> need.language().ifPresent(it -> languages.add(it.tag())));
    try {
      return new Needs(
          languages,
          needs.contains(Need.SIGN),
          ages(),
          needs.contains(Need.STEP_FREE),
          needs.contains(Need.QUIET),
          needs.contains(Need.FOOD),
          note.value());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "children", "meetingstaff.enter.children.wrong", Needs.OLDEST_CHILD);
    }
  }

  private List<Integer> ages() {
    List<Integer> ages = new ArrayList<>();
    for (String part : Digits.toAscii(children.value()).split("[^0-9]+")) {
      if (!part.isEmpty()) {
        ages.add(part.length() > 2 ? Needs.OLDEST_CHILD + 1 : Integer.parseInt(part));
      }
    }
    return ages;
  }

  /** Says at the ages what is wrong with them. */
  public void refuseChildren(String sentence) {
    children.refuse(sentence);
  }
}
