package org.stadtmosaik.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.SafeXml;

/**
 * Reads the texts of an .xlsx file (ECMA-376: SpreadsheetML) as a stream. Apache POI would build
 * the whole workbook in memory, many times its size, and bring its schemas along.
 */
final class XlsxReader {

  private static final long MOST_UNPACKED = 60_000_000;
  private static final int MOST_ENTRIES = 2000;

  private final byte[] file;
  private final Budget budget = new Budget();
  private final List<String> shared = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> sheetIds = new LinkedHashMap<>();
  private final Map<String, Sheet> byPath = new HashMap<>();
  private long unpacked;

  private XlsxReader(byte[] file) {
    this.file = file;
  }

  /** What is done with one part of the file. */
  private interface Part {
    void read(XMLStreamReader xml, String path) throws XMLStreamException;
  }

  /**
   * The sheets of a file, in its order.
   *
   * @throws IOException if it is damaged
   * @throws WorkbookRefusedException if it is none, or is too large inside
   */
  static List<Sheet> read(byte[] file) throws IOException {
    XlsxReader reader = new XlsxReader(file);
    reader.each(
        Map.of(
            "xl/workbook.xml", reader::workbook,
            "xl/_rels/workbook.xml.rels", reader::relations,
            "xl/sharedStrings.xml", reader::sharedTexts));
    if (reader.sheetIds.isEmpty()) {
      throw new WorkbookRefusedException("workbook");
    }
    Map<String, Part> sheets = new HashMap<>();
    reader.targets.values().forEach(path -> sheets.put(path, reader::sheet));
    reader.each(sheets);
    List<Sheet> found = new ArrayList<>();
    reader.sheetIds.forEach((name, id) -> {
      Sheet sheet = reader.byPath.get(reader.targets.getOrDefault(id, ""));
      if (sheet != null) {
        found.add(new Sheet(name, sheet.rows()));
      }
    });
    return found;
  }

  private void each(Map<String, Part> parts) throws IOException {
    XMLInputFactory factory = SafeXml.factory();
    Path copy = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(copy, file);
      // By the zip's own directory: streams cannot tell sizes that are only written afterwards.
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        if (zip.size() > MOST_ENTRIES) {
          throw new WorkbookRefusedException("zip");
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
          ZipEntry entry = zip.getEntry(part.getKey());
          if (entry != null) {
            try (InputStream in = new Bounded(zip.getInputStream(entry))) {
              read(factory, in, part.getValue(), part.getKey());
            }
          }
        }
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void read(XMLInputFactory factory, InputStream in, Part part, String path) {
    try {
      part.read(factory.createXMLStreamReader(in), path);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new WorkbookRefusedException("part", path, line);
    }
  }

  /** Counts what is unpacked. */
  private final class Bounded extends FilterInputStream {

    private Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      unpacked += Math.max(0, read);
      if (unpacked > MOST_UNPACKED) {
        throw new WorkbookRefusedException("zip");
      }
      return read;
    }
  }

  private void workbook(XMLStreamReader xml, String path) throws XMLStreamException {
    while (xml.hasNext()) {
      if (begins(xml, xml.next(), "sheet")) {
        String id =
            xml.getAttributeValue(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        String name = xml.getAttributeValue(null, "name");
        if (id != null && name != null) {
          sheetIds.put(name, id);
        }
      }
    }
  }

  private static boolean begins(XMLStreamReader xml, int event, String name) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new WorkbookRefusedException("dtd", xml.getLocation().getLineNumber());
    }
    return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
  }

  private void relations(XMLStreamReader xml, String path) throws XMLStreamException {
    while (xml.hasNext()) {
      if (begins(xml, xml.next(), "Relationship")) {
        String target = xml.getAttributeValue(null, "Target");
        String type = xml.getAttributeValue(null, "Type");
        if (target != null && type != null && type.endsWith("/worksheet")) {
          targets.put(
              xml.getAttributeValue(null, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
  }

  private void sharedTexts(XMLStreamReader xml, String path) throws XMLStreamException {
    while (xml.hasNext()) {
      if (begins(xml, xml.next(), "si")) {
        String text = texts(xml, "si");
        budget.take(text);
        shared.add(text);
      }
    }
  }

  /** The texts inside an element, without those of phonetic hints. */
  private String texts(XMLStreamReader xml, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean hint = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        hint |= xml.getLocalName().equals("rPh");
        inText = xml.getLocalName().equals("t") && !hint;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(end)) {
          break;
        }
        hint &= !xml.getLocalName().equals("rPh");
        inText = false;
      } else if (inText && xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private void sheet(XMLStreamReader xml, String path) throws XMLStreamException {
    List<Sheet.Row> rows = new ArrayList<>();
    TreeMap<Integer, String> cells = new TreeMap<>();
    int row = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (begins(xml, event, "row")) {
        row = whole(xml.getAttributeValue(null, "r"), row + 1);
        cells = new TreeMap<>();
      } else if (begins(xml, event, "c")) {
        cell(xml, cells);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && !cells.isEmpty()) {
        rows.add(new Sheet.Row(row, cells));
      }
    }
    byPath.put(path, new Sheet(path, rows));
  }

  private void cell(XMLStreamReader xml, TreeMap<Integer, String> cells) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String reference = xml.getAttributeValue(null, "r");
    int column =
        reference == null ? (cells.isEmpty() ? 0 : cells.lastKey() + 1) : column(reference);
    String text = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (begins(xml, event, "v")) {
        text = value(xml.getElementText(), type);
      } else if (begins(xml, event, "is")) {
        text = texts(xml, "is");
      }
    }
    if (!text.isBlank() && Budget.isRead(column)) {
      budget.take(text);
      cells.put(column, text);
    }
  }

  private String value(String text, @Nullable String type) {
    if (type == null || type.equals("n")) {
      return Numbers.plain(text);
    }
    return switch (type) {
      case "s" -> {
        int index = whole(text.strip(), -1);
        if (index < 0 || index >= shared.size()) {
          throw new WorkbookRefusedException("workbook");
        }
        yield shared.get(index);
      }
      case "b" -> text.equals("1") ? "true" : "false";
      case "e" -> "";
      default -> text;
    };
  }

  private static int whole(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  /** {@code B7} is column 1. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      if (column > 20_000) {
        return -1;
      }
    }
    return column - 1;
  }
}
