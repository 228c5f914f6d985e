package org.stadtmosaik.survey.translation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.translation.Placeholders.Part;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/**
 * Writes XLIFF 2.0: a unit for each text, with its original, its translation, what it is, and
 * whether it is missing, stale or done. Placeholders become {@code <ph>}, which translators'
 * programs keep whole; control characters, which XML does not have, become {@code <cp>}.
 */
final class XliffWriter {

  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

  /** What is stale has been translated, but from another original. */
  static final String STALE = "stadtmosaik:stale";

  private final XMLStreamWriter xml;
  private final Language reader;

  private XliffWriter(XMLStreamWriter xml, Language reader) {
    this.xml = xml;
    this.reader = reader;
  }

  /**
   * Writes all texts for one language.
   *
   * @param out stays open
   * @param reader the language of the notes about what each text is
   */
  static void write(QuestionnaireDocument document, String tag, Language reader, OutputStream out)
      throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new XliffWriter(xml, reader).document(document, tag);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void document(QuestionnaireDocument document, String tag) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    newLine(0);
    xml.writeStartElement("xliff");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "2.0");
    xml.writeAttribute("srcLang", document.original());
    xml.writeAttribute("trgLang", tag);
    newLine(1);
    xml.writeStartElement("file");
    xml.writeAttribute("id", "survey");
    // One text is one unit: a program that cut it into sentences would give us halves.
    xml.writeAttribute("canResegment", "no");
    xml.writeAttribute("srcDir", new Language(document.original()).direction());
    xml.writeAttribute("trgDir", new Language(tag).direction());
    xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "space", "preserve");
    int number = 0;
    for (TranslationUnit unit : TranslationUnit.of(document, tag)) {
      unit(unit, ++number);
    }
    newLine(1);
    xml.writeEndElement();
    newLine(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void unit(TranslationUnit unit, int number) throws XMLStreamException {
    newLine(2);
    xml.writeStartElement("unit");
    // Keys have signs that an id may not have; a name may have any.
    xml.writeAttribute("id", "u" + number);
    xml.writeAttribute("name", unit.key());
    notes(unit);
    List<String> placeholders =
        Placeholders.split(unit.source()).stream()
            .filter(Part::placeholder)
            .map(Part::text)
            .toList();
    List<String> data = new ArrayList<>(placeholders);
    Placeholders.split(unit.target()).stream()
        .filter(Part::placeholder)
        .map(Part::text)
        .filter(text -> !data.contains(text))
        .forEach(data::add);
    originalData(data);
    newLine(3);
    xml.writeStartElement("segment");
    xml.writeAttribute("state", unit.state() == TextState.MISSING ? "initial" : "translated");
    if (unit.state() == TextState.STALE) {
      xml.writeAttribute("subState", STALE);
    }
    text("source", unit.source(), placeholders, data);
    if (unit.state() != TextState.MISSING) {
      text("target", unit.target(), placeholders, data);
    }
    newLine(3);
    xml.writeEndElement();
    newLine(2);
    xml.writeEndElement();
  }

  private void notes(TranslationUnit unit) throws XMLStreamException {
    newLine(3);
    xml.writeStartElement("notes");
    note("place", unit.place(reader));
    if (!unit.about().isEmpty()) {
      note("question", unit.about());
    }
    xml.writeEndElement();
  }

  private void note(String category, String words) throws XMLStreamException {
    xml.writeStartElement("note");
    xml.writeAttribute("category", category);
    xml.writeCharacters(
        words
            .codePoints()
            .map(codePoint -> isPlain(codePoint) ? codePoint : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
    xml.writeEndElement();
  }

  private void originalData(List<String> data) throws XMLStreamException {
    if (data.isEmpty()) {
      return;
    }
    newLine(3);
    xml.writeStartElement("originalData");
    for (int i = 0; i < data.size(); i++) {
      xml.writeStartElement("data");
      xml.writeAttribute("id", "d" + (i + 1));
      characters(data.get(i));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** A placeholder of the translation has the id of the same one in the original. */
  private void text(String name, String text, List<String> source, List<String> data)
      throws XMLStreamException {
    newLine(4);
    xml.writeStartElement(name);
    List<String> left = new ArrayList<>(source);
    int more = source.size();
    for (Part part : Placeholders.split(text)) {
      if (!part.placeholder()) {
        characters(part.text());
        continue;
      }
      int index = left.indexOf(part.text());
      if (index >= 0) {
        left.set(index, "");
      }
      xml.writeEmptyElement("ph");
      xml.writeAttribute("id", Integer.toString(index >= 0 ? index + 1 : ++more));
      xml.writeAttribute("canDelete", "no");
      xml.writeAttribute("dataRef", "d" + (data.indexOf(part.text()) + 1));
    }
    xml.writeEndElement();
  }

  private void characters(String text) throws XMLStreamException {
    int done = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (!isPlain(codePoint)) {
        xml.writeCharacters(text.substring(done, i));
        if (codePoint == '\r') {
          // As it stands, reading would make a line feed of it.
          xml.writeEntityRef("#13");
        } else {
          xml.writeEmptyElement("cp");
          xml.writeAttribute("hex", String.format(Locale.ROOT, "%04X", codePoint));
        }
        done = next;
      }
      i = next;
    }
    xml.writeCharacters(text.substring(done));
  }

  /** What may stand in XML as it is (XML 1.0, Char), but for the carriage return. */
  private static boolean isPlain(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
