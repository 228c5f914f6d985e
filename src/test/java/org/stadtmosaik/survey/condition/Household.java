package org.stadtmosaik.survey.condition;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A questionnaire with an answer of each kind. */
public final class Household {

  public static final JsonMapper JSON = JsonMapper.builder().build();

  private Household() {}

  /** Fresh each time, so that a test may break it. */
  public static JsonNode definition() {
    return JSON.readTree(
        """
        {"schema":1,"code":"home","title":{"de":"Wohnen","en":"Home"},"languages":["de","en"],
         "original":"de","access":"open","groups":[
         {"code":"g1","pages":[{"code":"p1","questions":[
          {"code":"rents","type":"single","declinable":true,
           "title":{"de":"Mieten Sie?","en":"Do you rent?"},"options":[
            {"code":"yes","label":{"de":"ja","en":"yes"}},
            {"code":"no","label":{"de":"nein","en":"no"}},
            {"code":"part","label":{"de":"teils","en":"partly"},"other":true}]},
          {"code":"age","type":"number","min":0,"max":120,
           "title":{"de":"Wie alt sind Sie?","en":"How old are you?"}},
          {"code":"rooms","type":"number","min":0,"max":200,"decimals":1,
           "title":{"de":"Wie viele Zimmer?","en":"How many rooms?"}},
          {"code":"likes","type":"multiple","title":{"de":"Was mögen Sie?","en":"What do you like?"},
           "options":[{"code":"park","label":{"de":"den Park","en":"the park"}},
            {"code":"pool","label":{"de":"das Freibad","en":"the pool"}},
            {"code":"pub","label":{"de":"die Kneipe","en":"the pub"}},
            {"code":"none","label":{"de":"nichts davon","en":"none"},"exclusive":true}]}]},
         {"code":"p2","questions":[
          {"code":"words","type":"text","title":{"de":"Was fehlt?","en":"What is missing?"}},
          {"code":"day","type":"date","min":"2020-01-01","max":"2026-12-31",
           "title":{"de":"Seit wann?","en":"Since when?"}},
          {"code":"clock","type":"time","title":{"de":"Um wie viel Uhr?","en":"At what time?"}},
          {"code":"grid","type":"matrix","title":{"de":"Wie ist es?","en":"How is it?"},
           "rows":[{"code":"noise","label":{"de":"Lärm","en":"Noise"}},
                   {"code":"light","label":{"de":"Licht","en":"Light"}}],
           "options":[{"code":"good","label":{"de":"gut","en":"good"}},
                      {"code":"bad","label":{"de":"schlecht","en":"bad"}}]},
          {"code":"agree","type":"consent","title":{"de":"Einverstanden?","en":"Agreed?"}}]}]},
         {"code":"g2","pages":[{"code":"p3","questions":[
          {"code":"last","type":"text","title":{"de":"Noch etwas?","en":"Anything else?"}}]}]}]}
        """);
  }
}
