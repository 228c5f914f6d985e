package org.stadtmosaik.survey.transfer.lss;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stadtmosaik.shared.SafeXml;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;

/** Reads LimeSurvey's XML. A document type or an entity of one's own is refused, not followed. */
final class LssReader {

  private static final int MOST_ROWS = 200_000;
  private static final int LONGEST_FIELD = 1_000_000;
  private static final Set<String> TABLES =
      Set.of(
          "answers",
          "answer_l10ns",
          "defaultvalues",
          "defaultvalue_l10ns",
          "groups",
          "group_l10ns",
          "questions",
          "question_l10ns",
          "subquestions",
          "question_attributes",
          "surveys",
          "surveys_languagesettings",
          "quota",
          "quota_members",
          "quota_languagesettings");

  private final XMLStreamReader xml;
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
  private final List<String> languages = new ArrayList<>();
  private String type = "";
  private int version;
  private int rows;

  private LssReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The tables of a file.
   *
   * @throws TransferRefusedException with the line, if it is no such file
   */
  static LssTables read(InputStream in) {
    XMLStreamReader xml = null;
    try {
      xml = SafeXml.factory().createXMLStreamReader(in);
      return new LssReader(xml).document();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int reached = xml == null ? 1 : xml.getLocation().getLineNumber();
      throw new TransferRefusedException("xml", Math.max(1, Math.max(line, reached)));
    }
  }

  private LssTables document() throws XMLStreamException {
    next();
    if (!xml.getLocalName().equals("document")) {
      throw new TransferRefusedException("notLss", xml.getLocalName());
    }
    while (next()) {
      String name = xml.getLocalName();
      switch (name) {
        case "LimeSurveyDocType" -> type = text();
        case "DBVersion" -> version = version(text());
        case "languages" -> languages();
        default -> table(name);
      }
    }
    if (!type.equals("Survey")) {
      throw new TransferRefusedException("lssType", type);
    }
    return new LssTables(version, languages, tables);
  }

  /** Goes to the next element that begins; false where the one around it ends. */
  private boolean next() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new TransferRefusedException("dtd", xml.getLocation().getLineNumber());
      }
    }
    return false;
  }

  private int version(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      throw new TransferRefusedException("lssVersion", text, xml.getLocation().getLineNumber());
    }
  }

  private void languages() throws XMLStreamException {
    while (next()) {
      languages.add(text().strip());
    }
  }

  private void table(String name) throws XMLStreamException {
    while (next()) {
      if (xml.getLocalName().equals("rows") && TABLES.contains(name)) {
        List<Map<String, String>> list = tables.computeIfAbsent(name, _ -> new ArrayList<>());
        while (next()) {
          list.add(row());
        }
      } else {
        skip();
      }
    }
  }

  private Map<String, String> row() throws XMLStreamException {
    if (++rows > MOST_ROWS) {
      throw new TransferRefusedException("rows", MOST_ROWS);
    }
    Map<String, String> row = new LinkedHashMap<>();
    while (next()) {
      String field = xml.getLocalName();
      row.put(field, text());
    }
    return row;
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** The text of the element, without what is in elements inside it. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new TransferRefusedException("dtd", xml.getLocation().getLineNumber());
        default -> {}
      }
      if (text.length() > LONGEST_FIELD) {
        throw new TransferRefusedException("field", xml.getLocation().getLineNumber());
      }
    }
    return text.toString();
  }
}
