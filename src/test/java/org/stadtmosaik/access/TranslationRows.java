package org.stadtmosaik.access;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.MachineUse;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.domain.TranslationStore;

/** The lines of the role matrix that are about translations. */
final class TranslationRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/translations                          staff/translations                      in  in  in  ok  ok  ok   ok   ok   ok   ok   ok
          staff/translations/:kind/:subject/:language  staff/translations/idea/{published}/ar  in  in  in  ok  ok  403  403  404  404  403  ok
          staff/translations/:kind/:subject/:language  staff/translations/idea/{published}/tr  in  in  in  ok  ok  403  403  404  404  403  403
          staff/translations/:kind/:subject/:language  staff/translations/idea/{held}/ar       in  in  in  404  404  403  403  404  404  403  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          MachineUse.now          portal     404  404  404  403  403  ok   ok   403  403  ok   ok
          TranslationDesk.languages  own     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          TranslationDesk.newest  untold     404  404  404  ok   ok   403  404  404  404  404  ok   403
          TranslationDesk.newest  commune    404  404  404  ok   ok   403  404  404  404  404  ok   ok
          TranslationDesk.open    published  404  404  404  ok   ok   403  404  404  404  404  ok   ok
          TranslationDesk.review  published  404  404  404  ok   ok   403  404  404  404  404  ok   ok
          TranslationDesk.save    published  404  404  404  ok   ok   403  404  404  404  404  ok   ok\
          """,
          List.of(Who.values()));

  private TranslationRows() {}

  /** How to call what stands in {@link #METHODS}. */
  static void put(BeanFactory beans, Fixtures fixtures, ServiceCalls calls) {
    TranslationDesk desk = beans.getBean(TranslationDesk.class);
    TranslationStore store = beans.getBean(TranslationStore.class);
    MachineUse use = beans.getBean(MachineUse.class);
    Language to = Language.ARABIC;
    var idea = fixtures.here.published().value();
    var commune = fixtures.here.board().commune();
    calls.put("MachineUse.now", "portal", use::now);
    calls.put("TranslationDesk.newest", "commune", actor -> desk.newest(actor, commune, to));
    calls.put("TranslationDesk.languages", "own", desk::languages);
    calls.put(
        "TranslationDesk.newest", "untold", actor -> desk.newest(actor, commune, Language.TURKISH));
    calls.put("TranslationDesk.open", "published", actor -> desk.open(actor, "idea", idea, to));
    calls.put(
        "TranslationDesk.save",
        "published",
        actor -> {
          var fields = desk.open(actor, "idea", idea, to).original().fields();
          desk.save(actor, "idea", idea, to, fields, 0);
          return true;
        });
    calls.put(
        "TranslationDesk.review",
        "published",
        actor -> {
          var original = desk.open(actor, "idea", idea, to).original();
          original
              .fields()
              .values()
              .forEach(text ->
                  store.keepMachine(text, original.language(), to, "x", java.time.Instant.EPOCH));
          desk.review(actor, "idea", idea, to, 0);
          return true;
        });
  }
}
