import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** A sentence for each plural category, chosen by the argument with this number. */
export type Forms = { readonly by: number } & { readonly [category: string]: string | number };

/** The texts of one language by key, as the build writes them. */
export type Texts = Readonly<Record<string, string | Forms>>;

/** The texts of a part of the portal, as the build writes them. */
export interface Speech {
  /** By tag; each language is loaded when it is needed. */
  readonly default: Readonly<Record<string, () => Promise<{ default: Texts }>>>;
  /** What Intl gets for each language, as ICU on the server does. */
  readonly formats: Readonly<Record<string, string>>;
  /** The languages that are written from right to left. */
  readonly leftward: ReadonlySet<string>;
}

const LONGEST_WAIT = 30_000;

/** What is loaded of a part's texts. */
class Shelf {
  private readonly loaded = new Map<string, Texts>();
  private readonly loading = new Map<string, Promise<void>>();

  constructor(private readonly speech: Speech) {}

  /** The language of these that serves the tag: itself, its primary language, else the first one. */
  shippedFor(tag: string): string {
    const tags = Object.keys(this.speech.default);
    const primary = tag.toLowerCase().split('-')[0];
    return tags.find((own) => own === tag) ?? tags.find((own) => own === primary) ?? tags[0]!;
  }

  has(tag: string): boolean {
    return this.loaded.has(tag);
  }

  /** Resolves once the texts are there, however long the network takes. */
  load(tag: string): Promise<void> {
    let promise = this.loading.get(tag);
    if (!promise) {
      promise = this.fetch(tag);
      this.loading.set(tag, promise);
    }
    return promise;
  }

  private async fetch(tag: string): Promise<void> {
    for (let wait = 1_000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        this.loaded.set(tag, (await this.speech.default[tag]!()).default);
        return;
      } catch {
        await pauseOrOnline(wait);
      }
    }
  }

  /** Puts the arguments in; numbers in the digits of the language. */
  format(tag: string, key: string, args: readonly unknown[]): string {
    const found = this.loaded.get(tag)![key];
    const pattern = typeof found === 'object' ? this.chosen(found, tag, args) : (found ?? key);
    return pattern.replace(/\{(\d+)\}/g, (_, index) => {
      const value = args[Number(index)];
      return typeof value === 'number'
        ? this.number(tag, value)
        : this.isolated(tag, String(value));
    });
  }

  number(tag: string, value: number): string {
    return new Intl.NumberFormat(this.speech.formats[tag]).format(value);
  }

  private chosen(forms: Forms, tag: string, args: readonly unknown[]): string {
    const count = Number(args[forms.by]);
    const category = new Intl.PluralRules(this.speech.formats[tag]).select(count);
    return String(forms[`=${count}`] ?? forms[category] ?? forms['other']);
  }

  /**
   * Words that run the other way than the language between isolates, so that they don't pull what
   * stands beside them to their own side; as the server does.
   */
  private isolated(tag: string, words: string): string {
    const astray = this.speech.leftward.has(tag) ? RIGHTWARD : LEFTWARD;
    return astray.test(words) ? `\u2068${words}\u2069` : words;
  }
}

const shelves = new Map<Speech, Shelf>();

function shelf(speech: Speech): Shelf {
  let found = shelves.get(speech);
  if (!found) {
    found = new Shelf(speech);
    shelves.set(speech, found);
  }
  return found;
}

function pauseOrOnline(wait: number): Promise<void> {
  return new Promise((resume) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resume();
    };
    const timer = setTimeout(go, wait);
    addEventListener('online', go);
  });
}

const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHTWARD = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/**
 * An element that speaks the language of its `lang`, else of the page. It draws itself into the
 * page, so that the theme applies, and only once its texts are there.
 */
export abstract class Speaking extends LitElement {
  @property({ reflect: true }) override lang = '';

  /** The texts of its part of the portal. */
  protected abstract get speech(): Speech;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The tag that was asked for, by this element or by the page. */
  protected get language(): string {
    return this.lang || document.documentElement.lang || 'de';
  }

  /** What Intl gets for the language of the texts. */
  protected get format(): string {
    return this.speech.formats[this.tag]!;
  }

  private get shelf(): Shelf {
    return shelf(this.speech);
  }

  private get tag(): string {
    return this.shelf.shippedFor(this.language);
  }

  protected override async scheduleUpdate(): Promise<void> {
    const wanted = this.wantedBefore();
    while (!this.shelf.has(this.tag)) {
      this.setAttribute('aria-busy', 'true');
      await this.shelf.load(this.tag);
    }
    this.removeAttribute('aria-busy');
    this.standIn?.remove();
    super.scheduleUpdate();
    wanted()?.click();
  }

  private get standIn(): Element | null {
    return this.querySelector(':scope > [data-placeholder]');
  }

  /**
   * What is tapped on the stand-in while the texts are on their way is done once there is a button
   * for it: of several the one that stands where the tapped chip stood, or none.
   */
  private wantedBefore(): () => HTMLElement | undefined {
    const { standIn } = this;
    let place = -1;
    const hear = (tap: Event): void => {
      const target = tap.target as Element;
      if (standIn!.contains(target) && !tap.defaultPrevented) {
        const chips = [...standIn!.querySelectorAll('.chip')];
        place = chips.length > 0 ? chips.indexOf(target.closest('.chip')!) : 0;
        standIn!.setAttribute('data-tapped', '');
      }
    };
    if (standIn) {
      this.addEventListener('click', hear);
    }
    return () => {
      this.removeEventListener('click', hear);
      return place < 0 ? undefined : [...this.querySelectorAll('button')][place];
    };
  }

  /**
   * The text of this key. The build collects the keys from these calls, so the key stands in the
   * call as it is.
   *
   * @param args of the pattern, in order; a number is written in the digits of the language
   */
  text(key: string, ...args: unknown[]): string {
    return this.shelf.format(this.tag, key, args);
  }

  /** A number that stands by itself, in the digits of the language. */
  protected number(value: number): string {
    return this.shelf.number(this.tag, value);
  }
}
