package org.stadtmosaik.survey.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.survey.VersionSummary;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.tally.Counter;
import org.stadtmosaik.survey.tally.Layout;

/** What is counted of surveys, by their published versions, which never change. */
@Component
class Layouts {

  private static final int KEPT = 100;

  private final SurveyStore store;
  private final Map<String, Counter> counters =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counter> eldest) {
          return size() > KEPT;
        }
      };

  Layouts(SurveyStore store) {
    this.store = store;
  }

  Layout of(UUID survey) {
    return Layout.of(counters(survey));
  }

  /** By version. */
  SortedMap<Integer, Counter> counters(UUID survey) {
    SortedMap<Integer, Counter> found = new TreeMap<>();
    for (VersionSummary version : store.versions(survey)) {
      found.put(version.version(), counter(survey, version.version()));
    }
    return found;
  }

  private Counter counter(UUID survey, int version) {
    String key = survey + "/" + version;
    synchronized (counters) {
      Counter known = counters.get(key);
      if (known != null) {
        return known;
      }
    }
    Counter counter =
        Counter.of(
            DefinitionReader.read(
                store
                    .definition(survey, version)
                    .orElseThrow(() -> new IllegalStateException("a version without definition"))));
    synchronized (counters) {
      counters.put(key, counter);
    }
    return counter;
  }
}
