package org.stadtmosaik.survey.condition;

import java.util.List;

/** Rules as others write them. */
final class OtherForms {

  static final List<String> RULES =
      List.of(
          "{\"==\":[\"yes\",{\"var\":\"rents\"}]}",
          "{\"<\":[5,{\"var\":\"age\"}]}",
          "{\">\":[5,{\"var\":\"age\"}]}",
          "{\"<\":[{\"var\":\"age\"},18]}",
          "{\"<=\":[18,{\"var\":\"age\"},65]}",
          "{\"<\":[-1,{\"var\":\"age\"},65]}",
          "{\"var\":\"rents\"}",
          "{\"!\":[{\"var\":\"rents\"}]}",
          "{\"!\":{\"var\":[\"likes\"]}}",
          "{\"!!\":[{\"var\":\"likes\"}]}",
          "{\"!!\":[{\"var\":\"agree\"}]}",
          "{\"var\":\"age\"}",
          "{\"!\":[{\"var\":\"age\"}]}",
          "{\"!\":[{\"missing\":[\"age\",\"rents\"]}]}",
          "{\"missing\":[\"age\",\"rents\"]}",
          "{\"missing\":\"age\"}",
          "{\"===\":[{\"var\":\"rents\"},\"yes\"]}",
          "{\"!==\":[{\"var\":\"age\"},null]}",
          "{\"some\":[{\"var\":\"likes\"},{\"==\":[{\"var\":\"\"},\"park\"]}]}",
          "{\"some\":[{\"var\":\"likes\"},{\"in\":[{\"var\":\"\"},[\"park\",\"pool\"]]}]}",
          "{\"and\":[{\"var\":\"likes\"},{\"!\":[{\"in\":[\"park\",{\"var\":\"likes\"}]}]}]}",
          "{\"and\":[{\"<\":[{\"var\":\"age\"},65]},{\">=\":[{\"var\":\"age\"},18]}]}",
          "{\"or\":[{\"!\":[{\"var\":\"rooms\"}]},{\">=\":[{\"var\":\"rooms\"},2]}]}",
          "{\"and\":[{\"==\":[{\"var\":\"rents\"},\"yes\"]},{\"<\":[{\"var\":\"age\"},65]}]}");

  private OtherForms() {}
}
