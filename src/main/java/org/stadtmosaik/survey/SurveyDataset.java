package org.stadtmosaik.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.DatasetSource;
import org.stadtmosaik.results.RowSink;
import org.stadtmosaik.results.Sheets;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.domain.ResponseRows;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.table.Codebook;
import org.stadtmosaik.survey.table.RowReader;
import org.stadtmosaik.survey.table.Variables;
import org.stadtmosaik.survey.table.Wording;

/**
 * A survey as tables: the responses with codes, what the codes mean, and a workbook with words.
 * Responses come in the order of hashes that only phones can make, which says nothing.
 */
@Component
public class SurveyDataset implements DatasetSource {

  private final SurveyAccess access;
  private final SurveyStore store;
  private final ResponseRows responses;

  SurveyDataset(SurveyAccess access, SurveyStore store, ResponseRows responses) {
    this.access = access;
    this.store = store;
    this.responses = responses;
  }

  @Override
  public String activityType() {
    return "survey";
  }

  @Override
  public Dataset dataset(Actor actor, UUID activityId) {
    return dataset(actor, activityId, Language.GERMAN);
  }

  @Override
  public Dataset dataset(Actor actor, UUID activityId, Language reader) {
    SurveyRow survey = access.run(actor, new SurveyId(activityId));
    SortedMap<Integer, Definition> versions = versions(survey.id());
    Variables variables = Variables.of(versions);
    Codebook codebook = new Codebook(variables, languages(versions));
    List<Column> columns = variables.columns();
    return new Dataset(
        survey.title().original(),
        List.of(
            new Table(
                "responses.csv",
                columns,
                sink -> rows(survey.id(), new RowReader(versions, variables, Wording.CODES), sink)),
            new Table("codebook.csv", codebook.columns(), codebook::rows)),
        List.of(
            new Sheets(
                "responses.xlsx",
                Messages.inAll("surveyexport.workbook"),
                reader.direction().equals("rtl"),
                List.of(
                    new Sheets.Sheet(
                        Messages.get(reader, "surveyexport.sheet.responses"),
                        columns,
                        variables.titles(reader),
                        sink ->
                            rows(
                                survey.id(),
                                new RowReader(versions, variables, new Wording(reader)),
                                sink)),
                    new Sheets.Sheet(
                        Messages.get(reader, "surveyexport.sheet.codebook"),
                        codebook.columns(),
                        List.of(),
                        codebook::rows)))));
  }

  private void rows(UUID survey, RowReader reader, RowSink sink) {
    responses.each(survey, response -> sink.accept(reader.row(response)));
  }

  private SortedMap<Integer, Definition> versions(UUID survey) {
    SortedMap<Integer, Definition> versions = new TreeMap<>();
    for (VersionSummary version : store.versions(survey)) {
      store
          .definition(survey, version.version())
          .map(DefinitionReader::read)
          .ifPresent(definition -> versions.put(version.version(), definition));
    }
    return versions;
  }

  /** The newest version's first. */
  private static SequencedSet<String> languages(SortedMap<Integer, Definition> versions) {
    SequencedSet<String> tags = new LinkedHashSet<>();
    versions.values().stream()
        .toList()
        .reversed()
        .forEach(definition -> {
          tags.add(definition.original());
          tags.addAll(definition.languages());
        });
    return tags;
  }
}
