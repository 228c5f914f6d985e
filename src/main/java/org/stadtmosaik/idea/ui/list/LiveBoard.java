package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.shared.Language;

/** Keeps the support counts on a page up to date, and says when there are new ideas. */
@Tag("live-board")
@JsModule("./idea/live-board.ts")
public class LiveBoard extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param since what the page shows is as of then
   * @param newest where new ideas are shown; null where only counts are of interest
   */
  public LiveBoard(BoardId board, Instant since, @Nullable String newest, Language language) {
    getElement().setAttribute("board", board.value().toString());
    getElement().setAttribute("since", Long.toString(since.toEpochMilli()));
    getElement().setAttribute("lang", language.tag());
    if (newest != null) {
      getElement().setAttribute("newest", newest);
    }
  }
}
