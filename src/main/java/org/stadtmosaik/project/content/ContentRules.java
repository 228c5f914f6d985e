package org.stadtmosaik.project.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;

/** What a project's content is held to when it is saved. */
public final class ContentRules {

  public static final int TITLE = 200;
  public static final int SUMMARY = 1_000;
  public static final int DESCRIPTION = 20_000;
  public static final int LINE = 300;
  public static final int TEXT = 5_000;
  public static final int MOST = 60;

  private static final int MOST_NEWS = 300;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("[+()\\d\\s/.\\-–]{3,40}");

  private final List<Problem> problems = new ArrayList<>();

  private ContentRules() {}

  /**
   * All that is wrong with it.
   *
   * @param content after {@link ProjectContent#tidied()}
   */
  public static List<Problem> problems(ProjectContent content) {
    ContentRules rules = new ContentRules();
    rules.head(content);
    rules.phases(content.phases());
    rules.people(content);
    rules.news(content.news());
    rules.outcomes(content.outcomes());
    return rules.problems;
  }

  /**
   * @throws ContentRefusedException if anything is wrong
   */
  public static void require(ProjectContent content) {
    List<Problem> problems = problems(content);
    if (!problems.isEmpty()) {
      throw new ContentRefusedException(problems);
    }
  }

  private void head(ProjectContent content) {
    if (content.title().in(content.original()).isEmpty()) {
      add("title", null, "project.error.title");
    }
    if (content.languages().size() < 2) {
      add("languages", null, "project.error.languages");
    }
    length("title", null, content.title(), TITLE);
    length("summary", null, content.summary(), SUMMARY);
    length("description", null, content.description(), DESCRIPTION);
    length("picture", null, content.pictureAlt(), LINE);
    few("questions", content.questions(), MOST);
    content.questions().forEach(q -> length("questions", q.id(), q.text(), LINE));
  }

  private void phases(List<PlannedPhase> phases) {
    few("phases", phases, MOST);
    @Nullable LocalDate lastDay = null;
    for (PlannedPhase phase : phases) {
      if (phase.starts() == null || phase.ends() == null) {
        add("phases", phase.id(), "project.error.phase.days");
        continue;
      }
      if (phase.ends().isBefore(phase.starts())) {
        add("phases", phase.id(), "project.error.phase.order");
      } else if (lastDay != null && !phase.starts().isAfter(lastDay)) {
        add("phases", phase.id(), "project.error.phase.overlap");
      }
      lastDay = lastDay == null || phase.ends().isAfter(lastDay) ? phase.ends() : lastDay;
    }
  }

  private void people(ProjectContent content) {
    few("partners", content.partners(), MOST);
    for (Partner partner : content.partners()) {
      if (partner.name().isEmpty()) {
        add("partners", partner.id(), "project.error.partner.name");
      }
      longest("partners", partner.id(), partner.name(), LINE);
      length("partners", partner.id(), partner.role(), LINE);
      link("partners", partner.id(), partner.link());
    }
    Contact contact = content.contact();
    longest("contact", null, contact.name(), LINE);
    length("contact", null, contact.hours(), LINE);
    if (!contact.email().isEmpty() && !EMAIL.matcher(contact.email()).matches()) {
      add("contact", null, "project.error.contact.email");
    }
    if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
      add("contact", null, "project.error.contact.phone");
    }
  }

  private void news(List<NewsItem> news) {
    few("news", news, MOST_NEWS);
    for (NewsItem item : news) {
      if (item.date() == null) {
        add("news", item.id(), "project.error.date");
      }
      if (item.title().isEmpty()) {
        add("news", item.id(), "project.error.news.title");
      }
      length("news", item.id(), item.title(), TITLE);
      length("news", item.id(), item.text(), TEXT);
    }
  }

  private void outcomes(List<ProjectOutcome> outcomes) {
    few("outcomes", outcomes, MOST);
    for (ProjectOutcome outcome : outcomes) {
      if (outcome.date() == null) {
        add("outcomes", outcome.id(), "project.error.date");
      }
      if (outcome.text().isEmpty()) {
        add("outcomes", outcome.id(), "project.error.outcome.text");
      }
      length("outcomes", outcome.id(), outcome.text(), TEXT);
      link("outcomes", outcome.id(), outcome.link());
    }
  }

  private void few(String part, Collection<? extends Entry> entries, int most) {
    if (entries.size() > most) {
      add(part, null, "project.error.tooMany", most);
    }
  }

  private void length(String part, @Nullable UUID entry, TranslatedText text, int most) {
    text.texts()
        .forEach((tag, words) -> {
          if (words.length() > most) {
            add(part, entry, "project.error.tooLong.in", new Language(tag).ownName(), most);
          }
        });
  }

  private void longest(String part, @Nullable UUID entry, String text, int most) {
    if (text.length() > most) {
      add(part, entry, "project.error.tooLong", most);
    }
  }

  private void link(String part, UUID entry, String link) {
    if (!link.isEmpty() && !leadsToAPage(link)) {
      add(part, entry, "project.error.link");
    }
  }

  /** Only the web's own addresses: a link must not run a script in the reader's browser. */
  private static boolean leadsToAPage(String link) {
    try {
      URI address = new URI(link);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && link.length() <= LINE;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void add(String part, @Nullable UUID entry, String key, Object... arguments) {
    problems.add(new Problem(part, entry, new DomainException(key, arguments)));
  }
}
