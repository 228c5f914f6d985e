package org.stadtmosaik.survey.transfer.lss;

import java.util.Map;
import org.stadtmosaik.survey.transfer.expression.Names;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Names in a check of one part of a question: {@code self} is that part. */
record LssOwn(LssNames names, LssSurvey.Question source, ObjectNode part) implements Names {

  @Override
  public Reference find(String name) throws NotConvertedException {
    boolean own =
        name.equals("self")
            || name.equals("this")
            || name.equals("self.NAOK")
            || name.equals("this.NAOK");
    Reference whole = names.find(own ? source.code() : name);
    boolean split = whole instanceof Reference.Several && own;
    if (!split) {
      return whole;
    }
    Kind kind = part.path("type").asString().equals("number") ? Kind.NUMBER : Kind.TEXT;
    return new Reference.Single(part.path("code").asString(), kind, Map.of());
  }
}
