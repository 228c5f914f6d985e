package org.stadtmosaik.survey.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files for translators: what goes out comes back the same, and what is broken changes nothing. */
class TranslationFilesTest {

  private static final int ROUNDS = 150;

  @Test
  void whatGoesOutAsXliffComesBackTheSame() throws IOException {
    RandomQuestionnaires random = new RandomQuestionnaires(new Random(7));
    for (int round = 0; round < ROUNDS; round++) {
      QuestionnaireDocument document = random.next();
      QuestionnaireDocument back = untranslated(document);
      for (String tag : List.of("ar", "de-simple")) {
        back = taken(back, xliff(document, tag));
      }

      assertThat(back.definition()).isEqualTo(document.definition());
    }
  }

  @Test
  void whatGoesOutAsATableComesBackTheSame() throws IOException {
    RandomQuestionnaires random = new RandomQuestionnaires(new Random(8));
    for (int round = 0; round < ROUNDS; round++) {
      QuestionnaireDocument document = random.next();
      byte[] table = table(document);

      assertThat(taken(untranslated(document), table).definition())
          .isEqualTo(document.definition());
      // As a spreadsheet program saves it where the comma is the decimal sign.
      assertThat(ImportPlan.of(document, TranslationFiles.read(table)).changesAnything()).isFalse();
    }
  }

  @Test
  void guardsTablesAgainstFormulas() throws IOException {
    QuestionnaireDocument document =
        QuestionnaireDocument.blank("s", "=cmd|' /C calc'!A0", List.of("de", "ar"), "de");

    assertThat(new String(table(document), StandardCharsets.UTF_8))
        .startsWith("\uFEFFkey,de,ar\r\n")
        .contains("survey#title,'=cmd");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void readsTablesAsSpreadsheetProgramsSaveThem(String separator) {
    String table =
        "\uFEFFkey%1$sde%1$sar%1$s\nsurvey#title%1$sPark%1$s\"ا,ل;\tحديقة\"\n%1$s%1$s\n"
            .formatted(separator);

    TranslationFile file = TranslationFiles.read(table.getBytes(StandardCharsets.UTF_8));

    assertThat(file.languages()).containsExactly("de", "ar");
    assertThat(file.entries())
        .extracting(TranslationFile.Entry::text)
        .contains("Park", "ا,ل;\tحديقة");
  }

  @Test
  void keepsToTheRulesOfXliff() throws Exception {
    RandomQuestionnaires random = new RandomQuestionnaires(new Random(9));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    for (int round = 0; round < 20; round++) {
      QuestionnaireDocument document = random.next();
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xliff(document, "ar")))
              .getDocumentElement();

      assertThat(root.getNamespaceURI()).isEqualTo(XliffWriter.NAMESPACE);
      assertThat(root.getAttribute("version")).isEqualTo("2.0");
      assertThat(root.getAttribute("srcLang")).isEqualTo("de");
      assertThat(root.getAttribute("trgLang")).isEqualTo("ar");
      NodeList units = root.getElementsByTagName("unit");
      assertThat(units.getLength()).isEqualTo(document.texts().size());
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < units.getLength(); i++) {
        keepsToTheRules((Element) units.item(i), ids);
      }
    }
  }

  private static void keepsToTheRules(Element unit, Set<String> ids) {
    assertThat(unit.getAttribute("id")).matches("[A-Za-z0-9._:-]+");
    assertThat(ids.add(unit.getAttribute("id"))).isTrue();
    Set<String> data = new HashSet<>();
    for (Element each : all(unit, "data")) {
      assertThat(data.add(each.getAttribute("id"))).isTrue();
    }
    Element segment = all(unit, "segment").getFirst();
    boolean translated = !all(unit, "target").isEmpty();
    assertThat(segment.getAttribute("state")).isEqualTo(translated ? "translated" : "initial");
    assertThat(all(unit, "source")).hasSize(1);
    Set<String> inSource = new HashSet<>();
    for (Element each : all(all(unit, "source").getFirst(), "ph")) {
      assertThat(inSource.add(each.getAttribute("id"))).isTrue();
      assertThat(data).contains(each.getAttribute("dataRef"));
    }
    for (Element target : all(unit, "target")) {
      Set<String> inTarget = new HashSet<>();
      for (Element each : all(target, "ph")) {
        assertThat(inTarget.add(each.getAttribute("id"))).isTrue();
        assertThat(data).contains(each.getAttribute("dataRef"));
      }
    }
    List<String> order = children(unit);
    assertThat(order).isSubsetOf("notes", "originalData", "segment");
    assertThat(order)
        .isEqualTo(
            order.stream().sorted().toList().size() == 3
                ? List.of("notes", "originalData", "segment")
                : List.of("notes", "segment"));
  }

  @Test
  void readsWhatTranslationProgramsMakeOfIt() {
    TranslationFile file =
        TranslationFiles.read(
            """
            <?xml version="1.0"?>
            <?tool done?>
            <!-- by hand -->
            <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.1" xmlns:y="urn:y" version="2.1"
                srcLang="de" trgLang="ar">
             <x:file id="f"><x:skeleton href="s"/><y:memory><y:unit name="no"/></y:memory>
              <x:group id="g"><x:unit id="u" name="survey#title">
               <y:matches><y:target>no</y:target></y:matches>
               <x:originalData><x:data id="d">{{age}}</x:data></x:originalData>
               <x:segment state="final"><x:source>Eins.</x:source>
                 <x:target order="3">أ <x:pc id="1"><x:mrk id="m">ب</x:mrk></x:pc></x:target></x:segment>
               <x:ignorable><x:source> </x:source></x:ignorable>
               <x:segment state="reviewed"><x:source>Zwei <x:ph id="2" dataRef="d"/></x:source>
                 <x:target order="1"><x:sc id="3"/>ج <x:ph id="2" dataRef="d"/><x:ec/><![CDATA[<d>]]><x:cp hex="0001"/></x:target>
               </x:segment></x:unit>
               <x:unit id="v" name="half"><x:segment><x:source>A</x:source><x:target>ا</x:target></x:segment>
                 <x:segment><x:source>B</x:source></x:segment></x:unit>
              </x:group></x:file></x:xliff>
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(file.entries())
        .containsExactly(
            new TranslationFile.Entry(
                "survey#title", "ar", "Eins. Zwei {{age}}", "ج {{age}}<d>\u0001 أ ب", true, 7),
            new TranslationFile.Entry("half", "ar", "AB", "", false, 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>           | dtd
          <!DOCTYPE x><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>         | dtd
          <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" trgLang="ar">&a;</xliff> | broken
          <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>       | version
          <xliff version="2.0" srcLang="de" trgLang="ar"/>                           | foreign
          <html><body>404</body></html>                                              | foreign
          <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de"/>        | noTarget
          <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" trgLang="ar"><file>   | broken
          <                                                                          | broken
          key;ar;ar                                                                  | columnTwice
          name;ar                                                                    | noKey
          PK                                                                         | noKey
          """)
  void saysWhatIsWrongWithAFile(String file, String key) {
    assertThatThrownBy(() -> TranslationFiles.read(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DomainException.class)
        .extracting(e -> ((DomainException) e).key())
        .isEqualTo("surveytranslation.file." + key);
  }

  @Test
  void saysSoOfOtherEncodingsAndOfNothing() {
    assertThatThrownBy(() -> TranslationFiles.read("key;ä".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("surveytranslation.file.encoding");
    assertThatThrownBy(() -> TranslationFiles.read(new byte[0]))
        .hasMessage("surveytranslation.file.noKey");
    assertThatThrownBy(
            () -> TranslationFiles.read("key,ar\nx,\"y".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("surveytranslation.file.quotes");
    assertThatThrownBy(() -> TranslationFiles.read(new byte[TranslationFiles.LARGEST + 1]))
        .hasMessageStartingWith("surveytranslation.file.large");
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep =
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" trgLang=\"ar\"><file><unit><segment>"
            + "<source>"
            + "<mrk>".repeat(100_000);

    assertThatThrownBy(() -> TranslationFiles.read(deep.getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("surveytranslation.file.broken");
  }

  @Test
  void neverFailsInAnotherWayHoweverAFileIsDamaged() throws IOException {
    Random random = new Random(10);
    QuestionnaireDocument document = new RandomQuestionnaires(random).next();
    for (byte[] file : List.of(xliff(document, "ar"), table(document))) {
      for (int round = 0; round < 1500; round++) {
        byte[] damaged =
            Arrays.copyOf(file, round % 2 == 0 ? random.nextInt(file.length) : file.length);
        for (int flips = random.nextInt(4); flips >= 0 && damaged.length > 0; flips--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertThatCode(
                () -> {
                  try {
                    ImportPlan plan = ImportPlan.of(document, TranslationFiles.read(damaged));
                    document.apply(plan.edit());
                  } catch (DomainException e) {
                    assertThat(e.in(Language.GERMAN)).isNotBlank();
                  }
                })
            .doesNotThrowAnyException();
      }
    }
  }

  private static QuestionnaireDocument taken(QuestionnaireDocument document, byte[] file) {
    ImportPlan plan = ImportPlan.of(document, TranslationFiles.read(file));
    assertThat(plan.lines()).allMatch(line -> line.kind() == ImportLine.Kind.ADDED);
    return document.apply(plan.edit()).document();
  }

  private static QuestionnaireDocument untranslated(QuestionnaireDocument document) {
    ObjectNode definition = document.definition();
    strip(definition);
    return new QuestionnaireDocument(definition, document.notes());
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("de").isString()) {
      object.remove(List.of("ar", "de-simple"));
    } else {
      node.forEach(TranslationFilesTest::strip);
    }
  }

  private static byte[] xliff(QuestionnaireDocument document, String tag) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XliffWriter.write(document, tag, Language.ENGLISH, out);
    return out.toByteArray();
  }

  private static byte[] table(QuestionnaireDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TranslationTable.write(document, out);
    return out.toByteArray();
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static List<String> children(Element in) {
    NodeList found = in.getChildNodes();
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .filter(Element.class::isInstance)
        .map(org.w3c.dom.Node::getLocalName)
        .toList();
  }
}
