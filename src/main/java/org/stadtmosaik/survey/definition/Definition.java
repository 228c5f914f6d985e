package org.stadtmosaik.survey.definition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A survey as its author wrote it, read by {@link DefinitionReader} and therefore free of
 * contradictions. In every text the first entry is the one in the original language.
 *
 * @param code the author's name for it, the same in all versions
 * @param languages BCP 47 tags in which it is offered, the original among them
 * @param original the tag in which every text exists
 * @param opens null: as soon as it is published
 * @param closes null: when somebody closes it
 * @param consent what must be agreed to before the first question
 * @param json the definition as it was read, which is what phones get
 */
public record Definition(
    String code,
    LocalizedText title,
    @Nullable LocalizedText intro,
    @Nullable LocalizedText thanks,
    List<String> languages,
    String original,
    Access access,
    @Nullable OffsetDateTime opens,
    @Nullable OffsetDateTime closes,
    @Nullable Consent consent,
    List<Quota> quotas,
    List<Group> groups,
    String json) {

  public Definition {
    languages = List.copyOf(languages);
    quotas = List.copyOf(quotas);
    groups = List.copyOf(groups);
  }

  /** All questions in the order of the definition. */
  public Stream<Question> questions() {
    return groups.stream()
        .flatMap(group -> group.pages().stream())
        .flatMap(page -> page.questions().stream());
  }

  /** The survey's language in which this reader answers it, as phones choose it. */
  public Language answeredIn(Language reader) {
    return Stream.of(reader, reader.base(), Language.GERMAN, Language.ENGLISH)
        .filter(language -> languages.contains(language.tag()))
        .findFirst()
        .orElseGet(() -> new Language(original));
  }

  /** The definition as JSON, as it was read. */
  public String toJson() {
    return json;
  }

  /** What must be agreed to before the first question. */
  public record Consent(String version, LocalizedText text) {}

  /**
   * At most so many responses of one kind.
   *
   * @param when whether a response counts
   * @param message what whoever is one too many reads
   */
  public record Quota(String code, Rule when, int limit, LocalizedText message) {}

  /**
   * Pages that belong together.
   *
   * @param shuffle whether each person gets the pages in another order
   */
  public record Group(
      String code,
      @Nullable LocalizedText title,
      @Nullable Rule showIf,
      boolean shuffle,
      List<Page> pages) {

    public Group {
      pages = List.copyOf(pages);
    }
  }

  /**
   * One screen.
   *
   * @param shuffle whether each person gets the questions in another order
   */
  public record Page(
      String code, @Nullable Rule showIf, boolean shuffle, List<Question> questions) {

    public Page {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One question.
   *
   * @param declinable whether "prefer not to say" is offered
   * @param validate rules that an answer keeps, each with what to say if it does not
   * @param form what belongs to the question's type
   * @param preset what it is answered with until somebody answers otherwise, as answers are stored:
   *     String, Number, List or Map; {@link #TODAY} for the day on which it is shown; null if it
   *     begins empty or with what a rule says
   * @param presetRule what it is answered with by what was answered before; nothing, where that is
   *     no answer that it takes
   */
  public record Question(
      String code,
      QuestionType type,
      LocalizedText title,
      @Nullable LocalizedText help,
      boolean required,
      boolean declinable,
      @Nullable Rule showIf,
      List<Validation> validate,
      AnswerForm form,
      @Nullable Object preset,
      @Nullable Rule presetRule) {

    /** What a date begins with that is the phone's own. */
    public static final String TODAY = "today";

    public Question {
      validate = List.copyOf(validate);
    }

    Question with(@Nullable Object answer, @Nullable Rule rule) {
      return new Question(
          code, type, title, help, required, declinable, showIf, validate, form, answer, rule);
    }
  }

  /** A rule that is true for a good answer, and the sentence for a bad one. */
  public record Validation(Rule rule, LocalizedText message) {}

  /**
   * Something to choose.
   *
   * @param other whether choosing it asks for words of one's own
   * @param exclusive whether it goes with no other option
   * @param image a path on this portal
   * @param imageText what the image shows
   */
  public record Option(
      String code,
      LocalizedText label,
      boolean other,
      boolean exclusive,
      @Nullable String image,
      @Nullable LocalizedText imageText,
      @Nullable Rule showIf) {}

  /** A row of a matrix. */
  public record Row(String code, LocalizedText label) {}

  /**
   * A place to choose.
   *
   * @param outline its border for a drawing, points of two numbers; empty if there is none
   */
  public record Area(String code, LocalizedText label, List<List<Double>> outline) {}

  /** What the ends of a scale mean. */
  public record Ends(LocalizedText low, LocalizedText high) {}

  /** What a question of a type has beyond title and help. */
  public sealed interface AnswerForm {

    /**
     * Types {@code single}, {@code multiple}, {@code picture}, {@code ranking}.
     *
     * @param look of a single choice: {@code list}, {@code dropdown} or {@code buttons}
     * @param multiple whether the answer is a list of codes
     * @param min fewest options to choose, for a list
     * @param max most options to choose, for a list
     */
    record Choice(
        List<Option> options,
        String look,
        boolean multiple,
        @Nullable Integer min,
        @Nullable Integer max,
        boolean shuffle)
        implements AnswerForm {

      public Choice {
        options = List.copyOf(options);
      }

      /** How many a person can choose at once, whatever the limit says. */
      public int most() {
        int together = (int) options.stream().filter(option -> !option.exclusive()).count();
        return Math.max(1, max == null ? together : Math.min(max, together));
      }
    }

    /**
     * Type {@code scale}: a whole number.
     *
     * @param look {@code numbers} or {@code faces}
     * @param labels words for single values, by value; for all of them if there are faces
     */
    record Scale(
        int from, int to, @Nullable Ends ends, String look, Map<Integer, LocalizedText> labels)
        implements AnswerForm {}

    /** Type {@code number}. */
    record Numeric(
        @Nullable Double min, @Nullable Double max, int decimals, @Nullable LocalizedText unit)
        implements AnswerForm {}

    /** Type {@code slider}: {@code min}, {@code min + step} … up to {@code max}. */
    record Slider(
        double min, double max, double step, @Nullable LocalizedText unit, @Nullable Ends ends)
        implements AnswerForm {}

    /** Type {@code text}; the length is in UTF-16 units, as {@code maxlength} counts. */
    record Words(boolean multiline, int maxLength) implements AnswerForm {}

    /**
     * Types {@code date} and {@code time}, both in ISO 8601, so that texts compare as times do.
     *
     * @param past whether no day is an answer that comes after the one on which somebody answers
     */
    record Moment(@Nullable String min, @Nullable String max, boolean past) implements AnswerForm {}

    /** Type {@code matrix}: one column for each row. */
    record Matrix(List<Row> rows, List<Option> columns, boolean shuffle) implements AnswerForm {

      public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
      }
    }

    /** Type {@code place}. */
    record Places(List<Area> areas) implements AnswerForm {

      public Places {
        areas = List.copyOf(areas);
      }
    }

    /** Type {@code photo}. */
    record Photo() implements AnswerForm {}

    /**
     * Type {@code consent}.
     *
     * @param must whether there is no going on without
     */
    record Agreement(boolean must) implements AnswerForm {}

    /** Type {@code info}: nothing to answer. */
    record Information() implements AnswerForm {}

    /** Type {@code calculated}: what the server works out and stores. */
    record Calculated(Rule value) implements AnswerForm {}
  }
}
