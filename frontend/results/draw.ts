import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridSimpleComponent, LegendPlainComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { downloadBlob } from '../shared/download';
import type { Figures, Line } from './figures';

/**
 * Draws a question's figures as bars, in the colours of the page. Loaded by result-chart once
 * somebody comes near a chart; no other page loads it.
 */

use([BarChart, GridSimpleComponent, LegendPlainComponent, SVGRenderer]);

/** In CSS pixels. */
const BAR = 44;
const SAVED_WIDTH = 960;
const SHARPNESS = 2;

/** What a picture that leaves the page says beside its bars. */
interface Caption {
  /** How much room it takes above and below the bars, in CSS pixels. */
  readonly above: number;
  readonly below: number;
  /** As parts of an SVG of this height. */
  drawn(height: number): string;
}

interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly card: string;
  readonly own: string;
  readonly bars: readonly string[];
}

export class Drawing {
  private chart: ECharts | undefined;
  private readonly resizing = new ResizeObserver(() => this.chart?.resize());

  constructor(
    private readonly number: (count: number) => string,
    private readonly share: (share: number) => string
  ) {}

  /** Draws into this element; what was drawn before is changed. */
  show(canvas: HTMLElement, figures: Figures, ownWord: string, description: string): void {
    if (this.chart?.getDom() !== canvas) {
      this.dispose();
      canvas.style.blockSize = `${heightOf(figures)}px`;
      this.chart = init(canvas, undefined, { renderer: 'svg' });
      this.resizing.observe(canvas);
    }
    canvas.style.blockSize = `${heightOf(figures)}px`;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', description);
    this.chart!.resize();
    this.chart!.setOption(
      this.options(figures, ownWord, canvas.clientWidth),
      { notMerge: true }
    );
  }

  dispose(): void {
    this.resizing.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** Gives the picture with its title and its source as a file. */
  async save(
    kind: 'svg' | 'png',
    figures: Figures,
    source: string,
    file: { readonly name: string; readonly ownWord: string }
  ): Promise<void> {
    const caption = captionOf(figures, source);
    const height = heightOf(figures) + caption.above + caption.below;
    const chart = init(null, undefined, {
      renderer: 'svg',
      ssr: true,
      width: SAVED_WIDTH,
      height,
    });
    // A file that is passed on must not tell what its sender answered.
    const lines = figures.lines.map((line) => ({ ...line, row: NOBODYS }));
    chart.setOption(this.options({ ...figures, lines }, file.ownWord, SAVED_WIDTH, caption));
    const svg = chart.renderToSVGString().replace('</svg>', `${caption.drawn(height)}</svg>`);
    chart.dispose();
    const picture = new Blob([svg], { type: 'image/svg+xml' });
    downloadBlob(file.name, kind === 'svg' ? picture : await asPng(picture, SAVED_WIDTH, height));
  }

  private options(
    figures: Figures,
    ownWord: string,
    width: number,
    caption?: Caption
  ): EChartsCoreOption {
    const colours = coloursOfPage();
    const leftward = document.documentElement.dir === 'rtl';
    const font = { color: colours.ink, fontFamily: fontOfPage(), fontSize: 15 };
    const small = `15px ${font.fontFamily}`;
    const names = widest(figures.lines.map(({ label }) => label), small);
    const labels = Math.ceil(Math.min(260, width * 0.36, names + 8));
    const beyond = Math.ceil(
      16 + widest(this.endings(figures, ownWord), `700 14px ${font.fontFamily}`)
    );
    return {
      animation: false,
      textStyle: font,
      backgroundColor: caption ? colours.card : 'transparent',
      grid: {
        top: (caption?.above ?? 8) + (figures.columns.length > 0 ? 40 : 0),
        bottom: caption?.below ?? 8,
        left: leftward ? beyond : labels + 8,
        right: leftward ? labels + 8 : beyond,
        containLabel: false,
      },
      ...(figures.columns.length > 0
        ? { legend: { top: caption?.above ?? 0, textStyle: font, data: [...figures.columns] } }
        : {}),
      xAxis: { type: 'value', min: 0, max: largestShare(figures), inverse: leftward, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        position: leftward ? 'right' : 'left',
        data: figures.lines.map(({ label }) => label),
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
        axisLabel: {
          ...font,
          lineHeight: 18,
          formatter: (label: string) => broken(label, labels, small).join('\n'),
        },
      },
      series: seriesOf(figures).map((series, i) =>
        this.bars(figures.lines, series, colours.bars[i % colours.bars.length]!, colours, ownWord, leftward)
      ),
    };
  }

  private bars(
    lines: readonly Line[],
    { name, counts, base }: Series,
    colour: string,
    colours: Colours,
    ownWord: string,
    leftward: boolean
  ): BarSeriesOption {
    return {
      type: 'bar',
      name,
      barMaxWidth: 26,
      barGap: '12%',
      data: lines.map(({ row }, i) => {
        const count = counts[i];
        const own = row.dataset['own'] !== undefined;
        return {
          value: shareOf(count, base),
          itemStyle: { color: own ? colours.own : colour, borderRadius: 4 },
          label: {
            show: true,
            position: leftward ? 'left' : 'right',
            color: colours.ink,
            fontSize: 14,
            fontWeight: own ? 700 : 400,
            formatter: this.ending(row, count, base, ownWord),
          },
        };
      }),
    };
  }

  /** What stands at the ends of all bars. */
  private endings(figures: Figures, ownWord: string): readonly string[] {
    return seriesOf(figures).flatMap(({ counts, base }) =>
      figures.lines.map(({ row }, i) => this.ending(row, counts[i], base, ownWord))
    );
  }

  private ending(
    row: HTMLElement,
    count: number | undefined,
    base: number | undefined,
    ownWord: string
  ): string {
    if (count === undefined) {
      return '…';
    }
    const share = this.share(shareOf(count, base));
    return row.dataset['own'] === undefined || !ownWord ? share : `${share} (${ownWord})`;
  }
}

/** A row that nobody has marked. */
const NOBODYS = document.createElement('tr');

interface Series {
  readonly name: string;
  readonly counts: readonly (number | undefined)[];
  readonly base: number | undefined;
}

function seriesOf({ lines, columns, bases }: Figures): readonly Series[] {
  const names = columns.length > 0 ? columns : [''];
  return names.map((name, i) => ({
    name,
    base: bases[i],
    counts: lines.map(({ counts }) => counts[i]),
  }));
}

function shareOf(count: number | undefined, base: number | undefined): number {
  return count !== undefined && base ? count / base : 0;
}

/** How wide the widest of these is in this font, in CSS pixels. */
function widest(texts: readonly string[], font: string): number {
  const wide = measure(font);
  return Math.max(0, ...texts.map(wide));
}

function measure(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = font;
  }
  return (text) => pen?.measureText(text).width ?? 0;
}

/**
 * In lines of this width, between words where that is possible. ECharts breaks by the sum of single
 * letters, but Arabic letters are narrower when they join, and its words came apart.
 */
function broken(text: string, width: number, font: string): readonly string[] {
  const wide = measure(font);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && wide(`${line} ${word}`) > width) {
      lines.push(line);
      line = '';
    }
    line = `${line} ${word}`.trim();
    while (wide(line) > width) {
      const [start, rest] = cut(line, (part) => wide(part) <= width);
      lines.push(start);
      line = rest;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is longer than a line, after the last letter that fits; one letter always does. */
function cut(word: string, fits: (part: string) => boolean): readonly [string, string] {
  const letters = word.match(/\P{M}\p{M}*/gu) ?? [word];
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(''))) {
    count++;
  }
  return [letters.slice(0, count).join(''), letters.slice(count).join('')];
}

function largestShare(figures: Figures): number {
  const shares = seriesOf(figures).flatMap(({ counts, base }) =>
    counts.map((count) => shareOf(count, base))
  );
  return Math.max(0.05, ...shares);
}

function heightOf({ lines, columns }: Figures): number {
  const each = columns.length > 1 ? 16 + columns.length * 24 : BAR;
  return 16 + lines.length * each + (columns.length > 0 ? 40 : 0);
}

/** The title above the bars and where they come from below, each in as many lines as it takes. */
function captionOf({ title, note }: Figures, source: string): Caption {
  const colours = coloursOfPage();
  const heads = wrapped(title, SAVED_WIDTH / 11);
  const feet = wrapped([source, note].join(' · '), SAVED_WIDTH / 7);
  return {
    above: 24 + heads.length * 28,
    below: 24 + feet.length * 20,
    drawn: (height) =>
      [
        ...heads.map((line, i) => words(line, 36 + i * 28, 20, 700, colours.ink)),
        ...feet.map((line, i) => words(line, height - 14 - (feet.length - 1 - i) * 20, 13, 400, colours.soft)),
      ].join(''),
  };
}

function words(line: string, y: number, size: number, weight: number, colour: string): string {
  const leftward = document.documentElement.dir === 'rtl';
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.setAttribute('x', String(leftward ? SAVED_WIDTH - 16 : 16));
  text.setAttribute('y', String(y));
  text.setAttribute('direction', leftward ? 'rtl' : 'ltr');
  text.setAttribute('font-size', String(size));
  text.setAttribute('font-weight', String(weight));
  text.setAttribute('font-family', fontOfPage());
  text.setAttribute('fill', colour);
  text.textContent = line;
  return new XMLSerializer().serializeToString(text);
}

/** In lines of at most about so many letters. */
function wrapped(text: string, most: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last]!.length + word.length >= most) {
      lines.push(word);
    } else {
      lines[last] = `${lines[last]} ${word}`.trim();
    }
  }
  return lines;
}

/** With single quotes: ECharts writes it into an attribute as it is. */
function fontOfPage(): string {
  return getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
}

function coloursOfPage(): Colours {
  const style = getComputedStyle(document.querySelector('.resident') ?? document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    soft: colour('--soft'),
    line: colour('--line'),
    card: colour('--card'),
    own: colour('--terra'),
    bars: ['--teal', '--plum', '--sky', '--leaf', '--sun', '--soft'].map(colour),
  };
}

async function asPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    const context = canvas.getContext('2d')!;
    context.scale(SHARPNESS, SHARPNESS);
    context.drawImage(image, 0, 0, width, height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
