package org.stadtmosaik.survey.translation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The rules of XLIFF 2.0's core, as far as they are about elements that we write, in our own words:
 * which elements stand in which, in which order, with which attributes and values, and which names
 * are unique where. In place of the schema, which no library here brings along.
 */
final class XliffCore {

  private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
  private static final Pattern NMTOKEN = Pattern.compile("[\\p{L}\\p{N}._:-]+");
  private static final Pattern SUB_STATE = Pattern.compile("(?!xlf:)[^\\s:]+:[^\\s:]+");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{4,6}");

  /** Children in their order; {@code ?} once at most, {@code +} at least once, {@code #} words. */
  private static final Map<String, List<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("xliff", List.of("file+")),
          Map.entry("file", List.of("unit+")),
          Map.entry("unit", List.of("notes?", "originalData?", "segment+")),
          Map.entry("notes", List.of("note+")),
          Map.entry("note", List.of("#")),
          Map.entry("originalData", List.of("data+")),
          Map.entry("data", List.of("#", "cp")),
          Map.entry("segment", List.of("source", "target?")),
          Map.entry("source", List.of("#", "cp", "ph")),
          Map.entry("target", List.of("#", "cp", "ph")),
          Map.entry("ph", List.of()),
          Map.entry("cp", List.of()));

  /** Attributes; those with {@code !} have to be there. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("xliff", Set.of("version!", "srcLang!", "trgLang", "xml:space")),
          Map.entry(
              "file",
              Set.of(
                  "id!", "canResegment", "original", "translate", "srcDir", "trgDir", "xml:space")),
          Map.entry(
              "unit",
              Set.of(
                  "id!",
                  "name",
                  "canResegment",
                  "translate",
                  "srcDir",
                  "trgDir",
                  "type",
                  "xml:space")),
          Map.entry("notes", Set.of()),
          Map.entry("note", Set.of("id", "appliesTo", "category", "priority")),
          Map.entry("originalData", Set.of()),
          Map.entry("data", Set.of("id!", "dir", "xml:space")),
          Map.entry("segment", Set.of("id", "canResegment", "state", "subState")),
          Map.entry("source", Set.of("xml:lang", "xml:space")),
          Map.entry("target", Set.of("xml:lang", "xml:space", "order")),
          Map.entry(
              "ph",
              Set.of(
                  "id!",
                  "canCopy",
                  "canDelete",
                  "canReorder",
                  "copyOf",
                  "dataRef",
                  "disp",
                  "equiv",
                  "type",
                  "subType")),
          Map.entry("cp", Set.of("hex!")));

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "version", Set.of("2.0"),
          "canResegment", Set.of("yes", "no"),
          "translate", Set.of("yes", "no"),
          "canDelete", Set.of("yes", "no"),
          "canCopy", Set.of("yes", "no"),
          "srcDir", Set.of("ltr", "rtl", "auto"),
          "trgDir", Set.of("ltr", "rtl", "auto"),
          "state", Set.of("initial", "translated", "reviewed", "final"),
          "xml:space", Set.of("default", "preserve"));

  private final List<String> problems = new ArrayList<>();

  private XliffCore() {}

  /** Everything that is against the rules; throws if it is no XML. */
  static List<String> problems(byte[] file) throws Exception {
    Element root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file))
            .getDocumentElement();
    XliffCore core = new XliffCore();
    core.check(root.getLocalName().equals("xliff"), root, "is not the root");
    core.element(root);
    core.languages(root);
    core.unique(children(root, "file"));
    for (Element each : children(root, "file")) {
      core.unique(children(each, "unit"));
      children(each, "unit").forEach(core::unit);
    }
    return core.problems;
  }

  private void check(boolean good, Element where, String problem) {
    if (!good) {
      problems.add(where.getLocalName() + " " + where.getAttribute("id") + ": " + problem);
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    check(NAMESPACE.equals(element.getNamespaceURI()), element, "another namespace");
    check(CHILDREN.containsKey(name), element, "no such element");
    attributes(element);
    content(element, CHILDREN.getOrDefault(name, List.of()));
    children(element, null).forEach(this::element);
  }

  private void attributes(Element element) {
    Set<String> known = ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of());
    for (String name : known) {
      boolean must = name.endsWith("!");
      check(
          !must || element.hasAttribute(name.substring(0, name.length() - 1)),
          element,
          "without " + name);
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String name = attribute.getName();
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        continue;
      }
      check(known.contains(name) || known.contains(name + "!"), element, "attribute " + name);
      Set<String> words = WORDS.get(name);
      check(words == null || words.contains(attribute.getValue()), element, name + " is no word");
      check(
          !Set.of("id", "dataRef").contains(name)
              || NMTOKEN.matcher(attribute.getValue()).matches(),
          element,
          name + " is no token");
    }
    String sub = element.getAttribute("subState");
    check(sub.isEmpty() || element.hasAttribute("state"), element, "subState without state");
    check(sub.isEmpty() || SUB_STATE.matcher(sub).matches(), element, "subState " + sub);
    if (element.getLocalName().equals("cp")) {
      String hex = element.getAttribute("hex");
      check(HEX.matcher(hex).matches() && !isXml(Integer.parseInt(hex, 16)), element, "hex " + hex);
    }
  }

  /** Production Char of XML 1.0. */
  private static boolean isXml(int codePoint) {
    return codePoint == 9
        || codePoint == 10
        || codePoint == 13
        || codePoint >= 0x20 && codePoint <= 0xD7FF
        || codePoint >= 0xE000 && codePoint <= 0xFFFD
        || codePoint >= 0x10000 && codePoint <= 0x10FFFF;
  }

  private void content(Element element, List<String> allowed) {
    boolean words = allowed.contains("#");
    int place = 0;
    List<String> seen = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        check(words || text.getData().isBlank(), element, "words between elements");
      } else if (node instanceof Element child) {
        String name = child.getLocalName();
        int at = allowed.stream().map(XliffCore::bare).toList().indexOf(name);
        check(at >= 0, element, "has " + name);
        check(words || at >= place, element, name + " is too late");
        check(
            words || !seen.contains(name) || at >= 0 && allowed.get(at).endsWith("+"),
            element,
            name + " twice");
        place = Math.max(place, at);
        seen.add(name);
      }
    }
    for (String each : allowed) {
      boolean must = !words && !each.endsWith("?");
      check(!must || seen.contains(bare(each)), element, "without " + each);
    }
  }

  private static String bare(String name) {
    return name.replaceAll("[?+]$", "");
  }

  private void languages(Element root) {
    for (String name : List.of("srcLang", "trgLang")) {
      String tag = root.getAttribute(name);
      try {
        boolean known = !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        check(known || tag.isEmpty(), root, name + " says no language");
      } catch (IllformedLocaleException e) {
        check(false, root, name + " is no BCP 47 tag");
      }
    }
    boolean target = root.getElementsByTagNameNS(NAMESPACE, "target").getLength() > 0;
    check(!target || root.hasAttribute("trgLang"), root, "a target without trgLang");
  }

  private void unique(List<Element> elements) {
    Set<String> ids = new HashSet<>();
    for (Element each : elements) {
      check(!each.hasAttribute("id") || ids.add(each.getAttribute("id")), each, "id twice");
    }
  }

  private void unit(Element unit) {
    Set<String> data = new HashSet<>();
    for (Element list : children(unit, "originalData")) {
      unique(children(list, "data"));
      children(list, "data").forEach(each -> data.add(each.getAttribute("id")));
    }
    children(unit, "notes").forEach(notes -> unique(children(notes, "note")));
    unique(children(unit, "segment"));
    for (Element segment : children(unit, "segment")) {
      String state = segment.getAttribute("state");
      boolean target = !children(segment, "target").isEmpty();
      check(
          target || state.isEmpty() || state.equals("initial"), unit, state + " without a target");
      for (String side : List.of("source", "target")) {
        for (Element text : children(segment, side)) {
          unique(children(text, "ph"));
          children(text, "ph")
              .forEach(ph ->
                  check(
                      !ph.hasAttribute("dataRef") || data.contains(ph.getAttribute("dataRef")),
                      unit,
                      "dataRef to nothing"));
        }
      }
      sameCodes(unit, segment);
    }
  }

  /** The codes of both sides that have one id are one code. */
  private void sameCodes(Element unit, Element segment) {
    for (Element source : children(segment, "source")) {
      for (Element target : children(segment, "target")) {
        for (Element one : children(source, "ph")) {
          for (Element other : children(target, "ph")) {
            boolean same = one.getAttribute("id").equals(other.getAttribute("id"));
            check(
                !same || one.getAttribute("dataRef").equals(other.getAttribute("dataRef")),
                unit,
                "one id for two codes");
          }
        }
      }
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && (name == null || name.equals(child.getLocalName()))) {
        children.add(child);
      }
    }
    return children;
  }
}
