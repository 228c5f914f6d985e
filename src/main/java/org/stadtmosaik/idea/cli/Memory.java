package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory this process has used at most. */
final class Memory {

  private Memory() {}

  /** Forgets the peaks of the heap so far. */
  static void startWatching() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /**
   * The heap's peak in bytes since {@link #startWatching}: the sum of its pools' peaks, which need
   * not have been at the same moment.
   */
  static long peakHeap() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /**
   * The process's peak since its start in MB, by {@code VmHWM} of Linux; 0 where that is unknown.
   */
  static long peakProcess() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
