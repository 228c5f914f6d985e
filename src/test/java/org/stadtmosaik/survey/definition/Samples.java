package org.stadtmosaik.survey.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Definitions to test with. */
final class Samples {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Samples() {}

  /** A survey with a question of each type, in one language. */
  static String everyType() {
    return """
    {"schema":1,"code":"sample","title":{"de":"Spielplatz"},"languages":["de","en"],"original":"de",
     "access":"open","groups":[{"code":"g","pages":[{"code":"p","questions":[
      {"code":"one","type":"single","title":{"de":"Eins","en":"One"},"declinable":true,"options":[
        {"code":"a","label":{"de":"A","en":"The A"}},{"code":"b","label":{"de":"B"}},
        {"code":"c","label":{"de":"Anderes"},"other":true}]},
      {"code":"many","type":"multiple","title":{"de":"Viele"},"min":1,"max":2,"options":[
        {"code":"a","label":{"de":"A"}},{"code":"b","label":{"de":"B"}},
        {"code":"c","label":{"de":"Anderes"},"other":true},
        {"code":"none","label":{"de":"Nichts davon"},"exclusive":true}]},
      {"code":"scale","type":"scale","title":{"de":"Wie?"},"from":1,"to":5,
        "ends":[{"de":"schlecht"},{"de":"gut"}],"labels":{"3":{"de":"mittel"}}},
      {"code":"count","type":"number","title":{"de":"Zahl"},"min":0,"max":100,"decimals":1,
        "unit":{"de":"Jahre"}},
      {"code":"level","type":"slider","title":{"de":"Regler"},"min":0,"max":1,"step":0.1},
      {"code":"words","type":"text","title":{"de":"Text"},"maxLength":20,"declinable":true},
      {"code":"story","type":"text","title":{"de":"Text"},"long":true},
      {"code":"day","type":"date","title":{"de":"Tag"},"min":"2026-01-01","max":"2026-12-31"},
      {"code":"clock","type":"time","title":{"de":"Zeit"},"min":"08:00","max":"20:00"},
      {"code":"rank","type":"ranking","title":{"de":"Rang"},"min":2,"shuffle":true,"options":[
        {"code":"a","label":{"de":"A"}},{"code":"b","label":{"de":"B"}},
        {"code":"c","label":{"de":"C"}}]},
      {"code":"grid","type":"matrix","title":{"de":"Tabelle"},
        "rows":[{"code":"noise","label":{"de":"Lärm"}},{"code":"light","label":{"de":"Licht"}}],
        "options":[{"code":"good","label":{"de":"gut"}},{"code":"bad","label":{"de":"schlecht"}}]},
      {"code":"pic","type":"picture","title":{"de":"Bild"},"options":[
        {"code":"x","label":{"de":"X"},"image":"/images/x.jpg","imageText":{"de":"Ein X"}},
        {"code":"y","label":{"de":"Y"},"image":"/images/y.jpg","imageText":{"de":"Ein Y"}}]},
      {"code":"spot","type":"place","title":{"de":"Ort"},"areas":[
        {"code":"north","label":{"de":"Nord"},"outline":[[0,0],[1,0],[1,1]]},
        {"code":"south","label":{"de":"Süd"}}]},
      {"code":"photo","type":"photo","title":{"de":"Foto"}},
      {"code":"agree","type":"consent","title":{"de":"Ja?"},"must":true},
      {"code":"note","type":"info","title":{"de":"Danke"}},
      {"code":"sum","type":"calculated","title":{"de":"Summe"},
        "value":{"+":[{"var":["count",0]},{"var":["scale",0]}]}}
     ]}]}]}
    """;
  }

  /** What rules in that survey may refer to; its single choices take any text. */
  static Scope scope() {
    Scope scope = Scope.of(JSON.readTree(everyType()));
    Map<String, Scope.Asked> open = new HashMap<>();
    scope
        .questions()
        .forEach((code, asked) ->
            open.put(
                code,
                new Scope.Asked(
                    asked.index(), 0, 0, false, false, asked.type(), Set.of(), asked.rows())));
    return new Scope(open, 0, -1, -1, -1);
  }
}
