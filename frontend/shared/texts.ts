import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import loaders, { formats, leftward } from '../texts/index';

/** A sentence for each plural category, chosen by the argument with this number. */
export type Forms = { readonly by: number } & { readonly [category: string]: string | number };

/** The texts of one language by key, as the build writes them. */
export type Texts = Readonly<Record<string, string | Forms>>;

const loaded = new Map<string, Texts>();
const loading = new Map<string, Promise<void>>();
const LONGEST_WAIT = 30_000;

/** The language of these that serves the tag: itself, its primary language, else the first one. */
function shippedFor(tag: string): string {
  const tags = Object.keys(loaders);
  const primary = tag.toLowerCase().split('-')[0];
  return tags.find((own) => own === tag) ?? tags.find((own) => own === primary) ?? tags[0]!;
}

/** Resolves once the texts are there, however long the network takes. */
function load(tag: string): Promise<void> {
  let promise = loading.get(tag);
  if (!promise) {
    promise = fetchTexts(tag);
    loading.set(tag, promise);
  }
  return promise;
}

async function fetchTexts(tag: string): Promise<void> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      loaded.set(tag, (await loaders[tag]!()).default);
      return;
    } catch {
      await pauseOrOnline(wait);
    }
  }
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
 * Words that run the other way than the language between isolates, so that they don't pull what
 * stands beside them to their own side; as the server does.
 */
function isolated(tag: string, words: string): string {
  const astray = leftward.has(tag) ? RIGHTWARD : LEFTWARD;
  return astray.test(words) ? `\u2068${words}\u2069` : words;
}

/** Puts the arguments in; numbers in the digits of the language. */
function format(texts: Texts, tag: string, key: string, args: readonly unknown[]): string {
  const found = texts[key];
  const pattern = typeof found === 'object' ? chosen(found, tag, args) : (found ?? key);
  return pattern.replace(/\{(\d+)\}/g, (_, index) => {
    const value = args[Number(index)];
    return typeof value === 'number'
      ? new Intl.NumberFormat(formats[tag]).format(value)
      : isolated(tag, String(value));
  });
}

function chosen(forms: Forms, tag: string, args: readonly unknown[]): string {
  const count = Number(args[forms.by]);
  const category = new Intl.PluralRules(formats[tag]).select(count);
  return String(forms[`=${count}`] ?? forms[category] ?? forms['other']);
}

/**
 * An element that speaks the language of its `lang`, else of the page. It draws itself into the
 * page, so that the theme applies, and only once its texts are there.
 */
export abstract class SpeakingElement extends LitElement {
  @property({ reflect: true }) override lang = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The tag that was asked for, by this element or by the page. */
  protected get language(): string {
    return this.lang || document.documentElement.lang || 'de';
  }

  protected override async scheduleUpdate(): Promise<void> {
    while (!loaded.has(shippedFor(this.language))) {
      this.setAttribute('aria-busy', 'true');
      await load(shippedFor(this.language));
    }
    this.removeAttribute('aria-busy');
    this.querySelector(':scope > [data-placeholder]')?.remove();
    super.scheduleUpdate();
  }

  /**
   * The text of this key. The build collects the keys from these calls, so the key stands in the
   * call as it is.
   *
   * @param args of the pattern, in order; a number is written in the digits of the language
   */
  protected text(key: string, ...args: unknown[]): string {
    const tag = shippedFor(this.language);
    return format(loaded.get(tag)!, tag, key, args);
  }

  /** A number that stands by itself, in the digits of the language. */
  protected number(value: number): string {
    return new Intl.NumberFormat(formats[shippedFor(this.language)]).format(value);
  }
}
