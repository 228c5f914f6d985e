package org.stadtmosaik.survey.writing.document;

/**
 * Where an element is.
 *
 * @param parent its address
 * @param list the parent's list: {@code pages}, {@code questions}, {@code options} and so on
 * @param index from 0
 * @param siblings how many the list has, the element among them
 */
public record DocumentPlace(String parent, String list, int index, int siblings) {

  /** The list, as {@link Edit.Insert} and {@link Edit.Move} name it. */
  public String name() {
    return parent + "/" + list;
  }
}
