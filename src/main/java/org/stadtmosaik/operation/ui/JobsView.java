package org.stadtmosaik.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.JobFailure;
import org.stadtmosaik.operation.JobState;
import org.stadtmosaik.operation.Jobs;
import org.stadtmosaik.operation.health.DiskSpace;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.StatusTag;

/** For operators: is there room, what does the portal do by itself, and what went wrong. */
@Route(value = JobsView.PATH, layout = StaffLayout.class)
@RolesAllowed("OPERATOR")
public class JobsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/jobs";

  private static final double GIGABYTE = 1 << 30;

  private final transient Jobs jobs;
  private final transient ActorProvider actors;
  private final transient Clock clock;
  private final Language reader = CurrentLanguage.get();
  private final Div said = new Div();
  private final Div list = new Div();
  private final Div failures = new Div();

  public JobsView(Jobs jobs, DiskSpace disk, ActorProvider actors, Clock clock) {
    this.jobs = jobs;
    this.actors = actors;
    this.clock = clock;
    addClassName("page");
    said.getElement().setAttribute("aria-live", "polite");
    add(new PageHeader(text("operation.title")).lead(text("operation.intro")));
    add(room(disk), said);
    add(new H2(text("operation.jobs.title")), list);
    add(new H2(text("operation.failures.title")), failures);
    showJobs();
    showFailures(0);
  }

  @Override
  public String getPageTitle() {
    return text("operation.title");
  }

  private Notice room(DiskSpace disk) {
    double free = Math.round(disk.least() / GIGABYTE * 10) / 10.0;
    return switch (disk.level()) {
      case ENOUGH -> new Notice(Notice.Tone.INFO, text("operation.disk.enough", free));
      case LOW -> new Notice(Notice.Tone.ERROR, text("operation.disk.low", free));
      case CRITICAL -> new Notice(Notice.Tone.ERROR, text("operation.disk.critical", free));
    };
  }

  private void showJobs() {
    List<JobState> all = jobs.all(actors.current());
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(Drawing.DONE, text("operation.jobs.empty")));
      return;
    }
    NativeTable table = table("operation.jobs", List.of("job", "state", "success", "next", "run"));
    for (JobState job : all) {
      NativeTableRow row = table.getBody().addRow();
      cell(row, "operation.jobs.job").setText(name(job.name()));
      cell(row, "operation.jobs.state").add(state(job));
      cell(row, "operation.jobs.success").setText(time(job.success()));
      cell(row, "operation.jobs.next").setText(time(job.next()));
      cell(row, "operation.jobs.run").add(button("operation.jobs.now", () -> run(job)));
    }
    list.add(table);
  }

  private StatusTag state(JobState job) {
    if (job.failing() > 0) {
      return new StatusTag(StatusTag.Tone.DECLINED, text("operation.jobs.failing", job.failing()));
    }
    return job.running() > 0
        ? new StatusTag(StatusTag.Tone.ANSWERED, text("operation.jobs.running"))
        : new StatusTag(StatusTag.Tone.PUBLISHED, text("operation.jobs.waiting", job.waiting()));
  }

  private void run(JobState job) {
    jobs.runNow(actors.current(), job.name());
    said.removeAll();
    said.add(new Notice(Notice.Tone.SENT, text("operation.jobs.asked", name(job.name()))));
    showJobs();
  }

  private void showFailures(int page) {
    List<JobFailure> found = jobs.failures(actors.current(), page);
    failures.removeAll();
    if (found.isEmpty() && page == 0) {
      failures.add(new EmptyState(Drawing.DONE, text("operation.failures.empty")));
      return;
    }
    NativeTable table =
        table("operation.failures", List.of("at", "job", "failure", "attempt", "reference"));
    found.stream().limit(Jobs.PAGE_SIZE).forEach(it -> fill(table.getBody().addRow(), it));
    Div steps = new Div();
    steps.addClassName("actions");
    if (page > 0) {
      steps.add(button("operation.failures.newer", () -> showFailures(page - 1)));
    }
    if (found.size() > Jobs.PAGE_SIZE) {
      steps.add(button("operation.failures.older", () -> showFailures(page + 1)));
    }
    failures.add(table, steps);
  }

  private void fill(NativeTableRow row, JobFailure failure) {
    cell(row, "operation.failures.at").setText(RelativeTime.exact(failure.at(), reader));
    cell(row, "operation.failures.job").setText(name(failure.job()));
    cell(row, "operation.failures.failure")
        .add(technical(failure.failure().replaceFirst(".*\\.", "")));
    cell(row, "operation.failures.attempt")
        .setText(text("operation.failures.number", failure.attempt()));
    cell(row, "operation.failures.reference").add(technical(failure.reference()));
  }

  private static Span technical(String word) {
    Span span = new Span(word);
    span.getElement().setAttribute("dir", "ltr");
    return span;
  }

  private NativeTable table(String about, List<String> columns) {
    NativeTable table = new NativeTable();
    table.addClassName("table");
    NativeTableRow head = table.getHead().addRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.setText(text(about + "." + column));
      cell.getElement().setAttribute("scope", "col");
    }
    return table;
  }

  private NativeTableCell cell(NativeTableRow row, String label) {
    NativeTableCell cell = row.addDataCell();
    cell.getElement().setAttribute("data-label", text(label));
    return cell;
  }

  /** The job "notification-send" has its words under "operation.job.notification_send". */
  private String name(String job) {
    String key = "operation.job." + job.replace('-', '_');
    return Messages.has(reader, key) ? Messages.get(reader, key) : job;
  }

  private String time(@Nullable Instant when) {
    if (when == null) {
      return text("operation.jobs.never");
    }
    return when.isBefore(clock.instant())
        ? RelativeTime.ago(when, clock.instant(), reader)
        : RelativeTime.exact(when, reader);
  }

  private Component button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassNames("btn", "quiet", "small");
    return button;
  }

  private String text(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }
}
