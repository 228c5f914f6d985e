package org.stadtmosaik.legal;

import java.util.List;

/**
 * A page of reports: those that wait first, then by age.
 *
 * @param reports at most {@link BarrierReports#PAGE_SIZE} of them
 * @param page its number, from 0
 */
public record ReportPage(List<BarrierReport> reports, int page, long total) {

  /** Whether there are more. */
  public boolean hasMore() {
    return (page + 1L) * BarrierReports.PAGE_SIZE < total;
  }
}
