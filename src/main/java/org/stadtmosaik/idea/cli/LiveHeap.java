package org.stadtmosaik.idea.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.operation.Refusal;

/**
 * What a virtual machine holds after a full collection.
 *
 * @param byClass bytes of all objects of a class
 */
record LiveHeap(long bytes, Map<String, Long> byClass) {

  private static final Pattern LINE =
      Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)(?:\\s.*)?");
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");

  /** Asks {@code jcmd}, which has that machine collect first. */
  static LiveHeap of(long pid) throws IOException, InterruptedException {
    // What waits to be finalized or cleaned goes with the second collection.
    jcmd(pid, "GC.run");
    Map<String, Long> byClass = new HashMap<>();
    long total = 0;
    for (String line : jcmd(pid, "GC.class_histogram")) {
      Matcher found = LINE.matcher(line);
      Matcher sum = TOTAL.matcher(line);
      if (found.matches()) {
        byClass.merge(found.group(2), Long.valueOf(found.group(1)), Long::sum);
      } else if (sum.matches()) {
        total = Long.parseLong(sum.group(1));
      }
    }
    if (total == 0) {
      throw new Refusal(Refusal.FAILED, "jcmd does not say what is in the heap.");
    }
    return new LiveHeap(total, byClass);
  }

  /** Which classes grew. */
  Map<String, Long> growthSince(LiveHeap before) {
    Map<String, Long> growth = new HashMap<>();
    byClass.forEach((name, now) -> growth.put(name, now - before.byClass.getOrDefault(name, 0L)));
    return growth;
  }

  private static java.util.List<String> jcmd(long pid, String command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader()) {
      java.util.List<String> lines = out.lines().toList();
      if (process.waitFor() != 0) {
        throw new Refusal(Refusal.FAILED, "jcmd failed: " + String.join("\n", lines));
      }
      return lines;
    }
  }
}
