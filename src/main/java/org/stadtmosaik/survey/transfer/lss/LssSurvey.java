package org.stadtmosaik.survey.transfer.lss;

import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.transfer.draft.Wording;

/**
 * A LimeSurvey survey, the same for all its versions. Texts are by BCP 47 tag, still with HTML.
 *
 * @param settings the row of table {@code surveys}
 * @param languages BCP 47 tags, the base language first
 * @param texts title, description, welcome and so on, by name
 */
record LssSurvey(
    String id,
    Map<String, String> settings,
    List<String> languages,
    Map<String, Wording> texts,
    List<Group> groups,
    List<Quota> quotas) {

  Wording text(String name) {
    return texts.getOrDefault(name, Wording.NONE);
  }

  /** A group of questions. */
  record Group(
      String id,
      Wording name,
      Wording description,
      String relevance,
      String shuffledWith,
      List<Question> questions) {}

  /**
   * A question.
   *
   * @param type LimeSurvey's letter
   * @param attributes what is set for it, by name
   * @param parts subquestions
   * @param defaults what it, or a part of it, is answered with at first
   */
  record Question(
      String id,
      String code,
      String type,
      Wording title,
      Wording help,
      Map<String, String> fields,
      Map<String, String> attributes,
      List<Part> parts,
      List<Answer> answers,
      List<Default> defaults) {

    boolean is(String field) {
      return "Y".equals(fields.get(field));
    }

    String attribute(String name) {
      return attributes.getOrDefault(name, "").strip();
    }

    List<Part> parts(int scale) {
      return parts.stream().filter(part -> part.scale() == scale).toList();
    }

    List<Answer> answers(int scale) {
      return answers.stream().filter(answer -> answer.scale() == scale).toList();
    }
  }

  /**
   * A default value.
   *
   * @param part the number of the subquestion, {@code 0} for the question itself
   * @param kind empty, or what beside the answer is meant, such as {@code other}
   */
  record Default(String part, String kind, Wording text) {}

  /** A subquestion. */
  record Part(String id, String code, Wording text, String relevance, int scale) {}

  /** An answer option. */
  record Answer(String code, Wording text, int scale) {}

  /**
   * At most so many who answered so.
   *
   * @param on whether it turns anybody away
   * @param members codes of answers by the number of their question
   */
  record Quota(
      String name,
      int limit,
      boolean on,
      Wording message,
      List<Map.Entry<String, String>> members) {}
}
