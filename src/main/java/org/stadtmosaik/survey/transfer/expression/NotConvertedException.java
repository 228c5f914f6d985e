package org.stadtmosaik.survey.transfer.expression;

import java.util.List;
import org.stadtmosaik.survey.transfer.draft.Remark;

/** Something that a survey of this portal cannot say. */
public class NotConvertedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Remark remark;

  /**
   * @param word the end of the reason's key, after {@code surveytransfer.reason.}
   */
  public NotConvertedException(String word, Object... arguments) {
    super(word + " " + List.of(arguments));
    this.remark = Remark.reason(word, arguments);
  }

  /** Why not. */
  public Remark remark() {
    return remark;
  }
}
