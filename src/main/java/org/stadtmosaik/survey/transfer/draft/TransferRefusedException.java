package org.stadtmosaik.survey.transfer.draft;

import org.stadtmosaik.shared.DomainException;

/** A file that cannot be imported: the sentence names the place. */
public class TransferRefusedException extends DomainException {

  private static final long serialVersionUID = 1L;

  /**
   * @param word the end of the sentence's key, after {@code surveytransfer.refused.}
   */
  public TransferRefusedException(String word, Object... arguments) {
    super("surveytransfer.refused." + word, arguments);
  }
}
