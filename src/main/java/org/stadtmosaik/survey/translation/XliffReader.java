package org.stadtmosaik.survey.translation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.translation.TranslationFile.Entry;

/**
 * Reads XLIFF 2 (2.0 to 2.2, whose cores are the same in what is read here). DTDs and entities
 * other than XML's own five are refused. Marks that a translator's program has put around words are
 * passed over, their words kept.
 */
final class XliffReader {

  private static final String FAMILY = "urn:oasis:names:tc:xliff:document:";
  private static final int DEEPEST = 40;

  private final XMLStreamReader xml;
  private final List<Entry> entries = new ArrayList<>();
  private String namespace = "";
  private String target = "";

  private XliffReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a whole file.
   *
   * @throws DomainException if it is broken, or something else than XLIFF 2, with the place
   */
  static TranslationFile read(byte[] file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = null;
    try {
      xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      return new XliffReader(xml).document();
    } catch (XMLStreamException e) {
      throw broken(e.getLocation());
    } catch (DomainException e) {
      throw e;
    } catch (RuntimeException e) {
      // The JDK's reader has more than one way of saying that a file is broken.
      throw broken(xml == null ? null : xml.getLocation());
    }
  }

  private static DomainException broken(@Nullable Location place) {
    return place == null || place.getLineNumber() < 1
        ? new DomainException("surveytranslation.file.broken", 1, 1)
        : new DomainException(
            "surveytranslation.file.broken", place.getLineNumber(), place.getColumnNumber());
  }

  private TranslationFile document() throws XMLStreamException {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      // Whatever may stand before the first element.
    }
    namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (!xml.getLocalName().equals("xliff") || !namespace.startsWith(FAMILY)) {
      throw new DomainException("surveytranslation.file.foreign", xml.getLocalName());
    }
    if (!namespace.startsWith(FAMILY + "2.")) {
      throw new DomainException(
          "surveytranslation.file.version", namespace.substring(FAMILY.length()));
    }
    String source = attribute("srcLang");
    target = attribute("trgLang");
    if (target.isEmpty()) {
      throw new DomainException("surveytranslation.file.noTarget");
    }
    container(0);
    while (xml.hasNext()) {
      next();
    }
    return new TranslationFile(source.isEmpty() ? null : source, List.of(target), entries);
  }

  /** Files and groups, however deep. */
  private void container(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw broken(xml.getLocation());
    }
    while (nextElement()) {
      switch (own()) {
        case "file", "group" -> container(depth + 1);
        case "unit" -> unit();
        default -> skip();
      }
    }
  }

  private void unit() throws XMLStreamException {
    Unit unit = new Unit(attribute("name"), xml.getLocation().getLineNumber());
    if (entries.size() >= TranslationFiles.MOST_ENTRIES) {
      throw new DomainException("surveytranslation.file.many", TranslationFiles.MOST_ENTRIES);
    }
    while (nextElement()) {
      switch (own()) {
        case "originalData" -> data(unit);
        case "segment" -> segment(unit, true);
        case "ignorable" -> segment(unit, false);
        default -> skip();
      }
    }
    entries.add(unit.entry(target));
  }

  private void data(Unit unit) throws XMLStreamException {
    while (nextElement()) {
      String id = attribute("id");
      unit.data.put(id, words(unit, 0));
    }
  }

  private void segment(Unit unit, boolean said) throws XMLStreamException {
    String state = attribute("state");
    unit.reviewed &= !said || state.equals("reviewed") || state.equals("final");
    String source = "";
    String translated = null;
    int order = unit.segments.size();
    while (nextElement()) {
      switch (own()) {
        case "source" -> source = words(unit, 0);
        case "target" -> {
          String place = attribute("order");
          order = place.matches("[1-9]\\d{0,4}") ? Integer.parseInt(place) - 1 : order;
          translated = words(unit, 0);
        }
        default -> skip();
      }
    }
    // Spaces between sentences are as they are, unless a translator says otherwise.
    String words = translated == null && !said ? source : translated;
    unit.segments.add(new Segment(source, words, said, order));
  }

  /** The text of the element that the reader is at, up to its end. */
  private String words(Unit unit, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw broken(xml.getLocation());
    }
    StringBuilder words = new StringBuilder();
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        words.append(inline(unit, depth));
      } else if (xml.isCharacters()) {
        words.append(xml.getText());
      }
    }
    return words.toString();
  }

  private String inline(Unit unit, int depth) throws XMLStreamException {
    switch (own()) {
      case "cp" -> {
        String hex = attribute("hex");
        skip();
        return codePoint(hex);
      }
      case "ph" -> {
        String data = unit.data.get(attribute("dataRef"));
        String shown = data == null ? attribute("disp") : data;
        skip();
        return shown;
      }
      case "pc", "mrk" -> {
        return words(unit, depth + 1);
      }
      default -> {
        skip();
        return "";
      }
    }
  }

  private String codePoint(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{1,6}")) {
      throw broken(xml.getLocation());
    }
    int codePoint = Integer.parseInt(hex, 16);
    if (!Character.isValidCodePoint(codePoint)) {
      throw broken(xml.getLocation());
    }
    return Character.toString(codePoint);
  }

  /** The name of XLIFF's own elements; empty for those of modules and others. */
  private String own() {
    return namespace.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Goes on to the next child; false at the end of the element. */
  private boolean nextElement() throws XMLStreamException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    while (event == XMLStreamConstants.COMMENT
        || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      event = xml.next();
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new DomainException(
          "surveytranslation.file.dtd", Math.max(1, xml.getLocation().getLineNumber()));
    }
    return event;
  }

  /** A part of a unit; {@code words} is null if it is still to be translated. */
  private record Segment(String source, @Nullable String words, boolean said, int order) {}

  private static final class Unit {

    private final String key;
    private final int line;
    private final Map<String, String> data = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private boolean reviewed = true;

    Unit(String key, int line) {
      this.key = key;
      this.line = line;
    }

    Entry entry(String language) {
      StringBuilder source = new StringBuilder();
      StringBuilder text = new StringBuilder();
      segments.forEach(segment -> source.append(segment.source()));
      boolean whole = segments.stream().allMatch(segment -> segment.words() != null);
      if (whole) {
        segments.stream()
            .sorted(Comparator.comparingInt(Segment::order))
            .forEach(segment -> text.append(segment.words()));
      }
      return new Entry(
          key,
          language,
          TranslationFiles.lines(source.toString()),
          TranslationFiles.lines(text.toString()),
          reviewed && segments.stream().anyMatch(Segment::said),
          line);
    }
  }
}
