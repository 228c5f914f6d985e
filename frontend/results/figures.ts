/**
 * What a question's table says, read from the page: the server writes each figure once, and whoever
 * sees the chart and whoever reads the table has the same before them.
 */

/** One line of a table. */
export interface Line {
  readonly row: HTMLTableRowElement;
  readonly code: string;
  readonly label: string;
  /** By column; undefined where a figure is hidden. */
  readonly counts: readonly (number | undefined)[];
}

/** A table of figures. */
export interface Figures {
  readonly title: string;
  /** In how many people gave an answer, as the page says it. */
  readonly note: string;
  readonly lines: readonly Line[];
  /** The heads of the columns of a cross table; empty if there is none. */
  readonly columns: readonly string[];
  /** How many the shares are of, by column. */
  readonly bases: readonly (number | undefined)[];
}

const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** The figures of a section; of its cross table if there is one and it is wanted. */
export function figuresOf(section: Element, cross: boolean): Figures | undefined {
  const table = section.querySelector<HTMLTableElement>(
    cross ? 'table[data-cross]' : 'table[data-figures]'
  );
  if (!table) {
    return undefined;
  }
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-base]')];
  return {
    title: words(section.querySelector('[data-title]')),
    note: words(section.querySelector('[data-base-note]')),
    lines: [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[data-value]')].map(lineOf),
    columns: cross ? heads.map(words) : [],
    bases: heads.map(({ dataset }) => count(dataset['base'])),
  };
}

function lineOf(row: HTMLTableRowElement): Line {
  return {
    row,
    code: row.dataset['value']!,
    label: words(row.querySelector('[data-label]')),
    counts: [...row.querySelectorAll<HTMLElement>('[data-count]')].map(({ dataset }) =>
      count(dataset['count'])
    ),
  };
}

function count(written: string | undefined): number | undefined {
  return written === undefined || written === '' ? undefined : Number(written);
}
