package org.stadtmosaik.survey.checking;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * Something that was found in a questionnaire.
 *
 * @param address of the element or, after {@code #}, of its field: {@code question:q1#title}
 * @param key of the sentence
 * @param arguments of that sentence; a language stands for its name, a list of languages for their
 *     names, a text in languages for the reader's
 */
public record Finding(Severity severity, String address, String key, List<Object> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  static Finding of(Severity severity, String address, String key, Object... arguments) {
    return new Finding(severity, address, key, List.of(arguments));
  }

  /** The address without the field. */
  public String element() {
    int field = address.indexOf('#');
    return field < 0 ? address : address.substring(0, field);
  }

  /** The field that it is about, such as {@code title}; empty if it is about the whole element. */
  public String field() {
    int field = address.indexOf('#');
    return field < 0 ? "" : address.substring(field + 1);
  }

  /** What was found, without where. */
  public String in(Language reader) {
    return Messages.get(reader, key, arguments.stream().map(it -> said(it, reader)).toArray());
  }

  private static Object said(Object argument, Language reader) {
    return switch (argument) {
      case Language language -> language.nameIn(reader);
      case LocalizedText text -> text.in(reader).text();
      case List<?> list ->
          ListFormatter.getInstance(
                  reader.formats(), ListFormatter.Type.AND, ListFormatter.Width.WIDE)
              .format(list.stream().map(each -> said(each, reader).toString()).toList());
      default -> argument;
    };
  }
}
