import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state as reactive } from 'lit/decorators.js';
import { keepForOffline } from '../shared/offline';
import { Camera, canScan } from './camera';
import { guestOf, secretIn } from './codes';
import { Door } from './door';
import { cameraIcon, minusIcon, offlineIcon, plusIcon, tickIcon } from './icons';
import { counts, type Guest, matches, needsOf } from './model';
import { DoorElement } from './texts';
import { wipeExpired } from './vault';
import { clock, dayAndClock, languageName } from './when';

/** So often the page looks whether the time of the list is over, in milliseconds. */
const WATCH = 10_000;

/** Which guests are shown. */
type Shown = 'all' | 'missing' | 'here';

/** What was last done, said and shown. */
interface Said {
  readonly words: string;
  /** Who may be sent out again, after a wrong tap. */
  readonly guest?: string;
  readonly tone: 'sent' | 'error';
}

/** The list at the door of one meeting: who comes, who is here, with and without network. */
@customElement('check-in')
export class CheckIn extends DoorElement {
  @property() handle = '';
  @property({ attribute: 'sign-in' }) signIn = '';

  @reactive() private typed = '';
  @reactive() private shown: Shown = 'all';
  @reactive() private said: Said | undefined;
  @reactive() private scanning = false;
  @reactive() private asking = false;
  @query('video') private video!: HTMLVideoElement | null;

  private door!: Door;
  private watch: ReturnType<typeof setInterval> | undefined;
  private readonly camera = new Camera();

  override connectedCallback(): void {
    super.connectedCallback();
    this.door = new Door(this.handle, this.language);
    this.door.addEventListener('change', () => this.requestUpdate());
    addEventListener('hashchange', this.arrive);
    this.watch = setInterval(() => void this.door.reload(), WATCH);
    void keepForOffline('/checkin/');
    void wipeExpired()
      .then(() => this.door.start())
      .then(() => this.arrive());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.door.stop();
    this.camera.stop();
    clearInterval(this.watch);
    removeEventListener('hashchange', this.arrive);
  }

  // ── people ────────────────────────────────────────────────────────────────────────────────────

  /** Somebody's own camera has opened this page with the code of a guest. */
  private readonly arrive = async (): Promise<void> => {
    const secret = secretIn(location.href, this.handle);
    if (secret) {
      history.replaceState(history.state, '', location.pathname + location.search);
      await this.bySecret(secret);
    }
  };

  private readonly scanned = (read: string): void => {
    const secret = secretIn(read, this.handle);
    if (secret) {
      void this.bySecret(secret);
    } else {
      this.said = { words: this.text('checkin.code.other'), tone: 'error' };
    }
  };

  private async bySecret(secret: string): Promise<void> {
    const guest = await guestOf(this.door.guests, secret);
    if (!guest) {
      this.said = { words: this.text('checkin.code.unknown'), tone: 'error' };
    } else if (guest.state !== 'CONFIRMED') {
      this.said = { words: this.text('checkin.code.waiting', guest.name), tone: 'error' };
    } else if (guest.here > 0) {
      this.said = {
        words: this.text('checkin.said.already', guest.name, clock(new Date(guest.since!), this.format)),
        guest: guest.id,
        tone: 'sent',
      };
    } else {
      await this.admit(guest, guest.people);
    }
  }

  private async admit(guest: Guest, here: number): Promise<void> {
    await this.door.mark(guest, here);
    this.said =
      here === 0
        ? { words: this.text('checkin.said.out', guest.name), tone: 'sent' }
        : {
            words: this.text('checkin.said.in', guest.name, here),
            guest: guest.id,
            tone: 'sent',
          };
    this.typed = '';
  }

  private undo(id: string): void {
    const guest = this.door.guests.find((it) => it.id === id);
    if (guest) {
      void this.admit(guest, 0);
    }
  }

  private async scan(): Promise<void> {
    this.scanning = true;
    await this.updateComplete;
    try {
      await this.camera.start(this.video!, this.scanned);
    } catch {
      this.scanning = false;
      this.said = { words: this.text('checkin.scan.denied'), tone: 'error' };
    }
  }

  private endScan(): void {
    this.camera.stop();
    this.scanning = false;
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render(): TemplateResult {
    const { phase, line, from } = this.door;
    switch (phase) {
      case 'open':
        return this.list();
      case 'early':
        return this.message(
          this.text('checkin.early.title'),
          this.text('checkin.early.text', dayAndClock(from!, this.format))
        );
      case 'over':
        return this.message(this.text('checkin.over.title'), this.text('checkin.over.text'));
      case 'cancelled':
        return this.message(this.text('checkin.cancelled.title'), this.text('checkin.cancelled.text'));
      case 'unknown':
        return this.message(this.text('checkin.unknown.title'), this.text('checkin.unknown.text'));
      case 'removed':
        return this.message(this.text('checkin.removed.title'), this.text('checkin.removed.text'), 'again');
      default:
        return this.waiting(line);
    }
  }

  private waiting(line: Door['line']): TemplateResult {
    switch (line) {
      case 'signedOut':
        return this.message(this.text('checkin.signIn.title'), this.text('checkin.signIn.text'), 'signIn');
      case 'network':
      case 'server':
        return this.message(this.text('checkin.noList.title'), this.text('checkin.noList.text'));
      default:
        return html`<h1>${this.text('checkin.title')}</h1>
          <p role="status">${this.text('checkin.loading')}</p>`;
    }
  }

  private message(title: string, words: string, next?: 'signIn' | 'again'): TemplateResult {
    return html`<h1>${title}</h1>
      <p>${words}</p>
      ${this.door.unsent > 0
        ? html`<p class="notice kept" role="status">
            ${offlineIcon}<span class="notice-text">${this.text('checkin.line.kept', this.door.unsent)}</span>
          </p>`
        : nothing}
      ${next === 'signIn'
        ? html`<div class="actions"><a class="btn" href=${this.signIn}>${this.text('checkin.signIn')}</a></div>`
        : nothing}
      ${next === 'again'
        ? html`<div class="actions">
            <button type="button" class="btn" data-again @click=${() => location.reload()}>
              ${this.text('checkin.again')}
            </button>
          </div>`
        : nothing}`;
  }

  private list(): TemplateResult {
    const { meeting, guests } = this.door;
    const where = meeting!.place;
    return html`<h1 lang=${meeting!.titleLanguage} dir="auto">${meeting!.title}</h1>
      <p class="soft">
        ${meeting!.when}${where ? html`<br /><span dir="auto">${where}</span>` : nothing}
      </p>
      ${this.numbers()} ${this.lineState()} ${this.finder()}
      <div class="door-said" aria-live="polite">${this.saidNow()}</div>
      ${this.guestList(guests)} ${this.waitingList(guests)} ${this.leave()}`;
  }

  private numbers(): TemplateResult {
    const { here, all, needs } = counts(this.door.guests);
    return html`<section class="card door-counts" aria-label=${this.text('checkin.counts')}>
      <p class="door-figure" data-here=${here} data-all=${all}>
        ${this.text('checkin.counts.people', here, all)}
      </p>
      <progress max=${Math.max(all, 1)} value=${here} aria-hidden="true"></progress>
      ${needs.length === 0
        ? nothing
        : html`<ul class="door-needs">
            ${needs.map(
              (it) => html`<li data-need=${it.need}>
                <span>${this.need(it.need)}</span>
                <span class="soft">${this.text('checkin.counts.of', it.here, it.all)}</span>
              </li>`
            )}
          </ul>`}
    </section>`;
  }

  private lineState(): TemplateResult {
    const { line, unsent, until, kept } = this.door;
    const time = until ? dayAndClock(until, this.format) : '';
    const state = unsent === 0 && (line === 'fine' || line === 'asking') ? 'sent' : 'kept';
    return html`<p class="notice ${state}" role="status" data-line=${line} data-unsent=${unsent}>
        ${state === 'sent' ? tickIcon : offlineIcon}
        <span class="notice-text">
          ${this.lineWords()} ${line === 'signedOut'
            ? html`<a href=${this.signIn}>${this.text('checkin.signIn')}</a>`
            : nothing}
        </span>
      </p>
      <p class="soft small">
        ${kept ? this.text('checkin.gone', time) : this.text('checkin.memory')}
      </p>`;
  }

  private lineWords(): string {
    const { line, unsent } = this.door;
    if (line === 'signedOut') {
      return this.text('checkin.line.signedOut');
    }
    if (unsent > 0) {
      return this.text('checkin.line.kept', unsent);
    }
    return line === 'network' || line === 'server'
      ? this.text('checkin.line.offline')
      : this.text('checkin.line.fine');
  }

  private finder(): TemplateResult {
    return html`<div class="door-finder">
        <label for="door-name">${this.text('checkin.find')}</label>
        <input
          id="door-name"
          class="input"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        ${canScan()
          ? html`<button
              type="button"
              class="btn quiet"
              data-scan
              @click=${() => (this.scanning ? this.endScan() : void this.scan())}
            >
              ${cameraIcon}${this.scanning ? this.text('checkin.scan.end') : this.text('checkin.scan')}
            </button>`
          : nothing}
      </div>
      ${this.scanning
        ? html`<video class="door-camera" muted playsinline aria-label=${this.text('checkin.scan.picture')}></video>`
        : nothing}
      <div class="door-shown" role="group" aria-label=${this.text('checkin.shown')}>
        ${this.choice('all', this.text('checkin.shown.all'))}
        ${this.choice('missing', this.text('checkin.shown.missing'))}
        ${this.choice('here', this.text('checkin.shown.here'))}
      </div>`;
  }

  private choice(value: Shown, words: string): TemplateResult {
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${this.shown === value}
      @click=${() => (this.shown = value)}
    >
      ${words}
    </button>`;
  }

  private saidNow(): TemplateResult | typeof nothing {
    if (!this.said) {
      return nothing;
    }
    const { words, guest, tone } = this.said;
    return html`<div class="notice ${tone}">
      <span class="notice-text">${words}</span>
      ${guest
        ? html`<button type="button" class="btn quiet small" data-undo @click=${() => this.undo(guest)}>
            ${this.text('checkin.undo')}
          </button>`
        : nothing}
    </div>`;
  }

  private guestList(guests: readonly Guest[]): TemplateResult {
    const order = new Intl.Collator(this.format);
    const found = guests
      .filter(({ state }) => state === 'CONFIRMED')
      .filter(({ name }) => matches(name, this.typed))
      .filter(({ here }) => this.shown === 'all' || (here > 0) === (this.shown === 'here'))
      .sort((a, b) => order.compare(a.name, b.name));
    return html`<section aria-label=${this.text('checkin.list')}>
      ${found.length === 0
        ? html`<p class="soft" data-nobody>
            ${this.typed ? this.text('checkin.nobody.found') : this.text('checkin.nobody')}
          </p>`
        : html`<ul class="door-list">
            ${found.map((guest) => this.guest(guest))}
          </ul>`}
    </section>`;
  }

  private guest(guest: Guest): TemplateResult {
    const name = `guest-${guest.id}`;
    return html`<li class="card ${guest.here > 0 ? 'here' : ''}" data-guest=${guest.id} data-here=${guest.here}>
      <div class="door-who">
        <span class="door-name" id=${name}><bdi>${guest.name}</bdi></span>
        ${this.about(guest)}
      </div>
      ${guest.here === 0 ? this.inButton(guest, name) : this.stepper(guest, name)}
    </li>`;
  }

  private about(guest: Guest): TemplateResult | typeof nothing {
    const parts = [
      ...(guest.people > 1 ? [this.text('checkin.people', guest.people)] : []),
      ...(guest.online ? [this.text('checkin.online')] : []),
      ...needsOf(guest.needs).map(([need]) =>
        need === 'childcare' ? this.childrenOf(guest.needs.children) : this.need(need)
      ),
    ];
    return html`${parts.length === 0
      ? nothing
      : html`<ul class="door-about">
          ${parts.map((part) => html`<li>${part}</li>`)}
        </ul>`}
    ${guest.needs.note ? html`<p class="user-text small" dir="auto">${guest.needs.note}</p>` : nothing}`;
  }

  private inButton(guest: Guest, name: string): TemplateResult {
    return html`<button
      type="button"
      class="btn"
      data-in
      id="in-${guest.id}"
      aria-labelledby="in-${guest.id} ${name}"
      @click=${() => this.admit(guest, guest.people)}
    >
      ${guest.people > 1 ? this.text('checkin.in.all', guest.people) : this.text('checkin.in')}
    </button>`;
  }

  private stepper(guest: Guest, name: string): TemplateResult {
    return html`<div class="door-steps" role="group" aria-labelledby=${name}>
      <button
        type="button"
        class="btn quiet"
        data-fewer
        aria-label=${this.text('checkin.fewer')}
        @click=${() => this.admit(guest, guest.here - 1)}
      >
        ${minusIcon}
      </button>
      <span class="door-there">
        ${tickIcon}${guest.people > 1
          ? this.text('checkin.here.of', guest.here, guest.people)
          : this.text('checkin.here')}
      </span>
      ${guest.people > 1
        ? html`<button
            type="button"
            class="btn quiet"
            data-more
            aria-label=${this.text('checkin.more')}
            ?disabled=${guest.here >= guest.people}
            @click=${() => this.admit(guest, guest.here + 1)}
          >
            ${plusIcon}
          </button>`
        : nothing}
    </div>`;
  }

  private waitingList(guests: readonly Guest[]): TemplateResult | typeof nothing {
    const waiting = guests.filter(({ state, name }) => state !== 'CONFIRMED' && matches(name, this.typed));
    return waiting.length === 0
      ? nothing
      : html`<section class="door-waiting">
          <h2>${this.text('checkin.waiting')}</h2>
          <p class="soft">${this.text('checkin.waiting.text')}</p>
          <ul class="plain">
            ${waiting.map(
              (guest) => html`<li data-waiting=${guest.id}>
                <bdi>${guest.name}</bdi>
                ${guest.people > 1
                  ? html`<span class="soft">${this.text('checkin.people', guest.people)}</span>`
                  : nothing}
              </li>`
            )}
          </ul>
        </section>`;
  }

  private leave(): TemplateResult {
    return this.asking
      ? html`<section class="card door-leave">
          <p>${this.text('checkin.remove.ask')}</p>
          <div class="actions">
            <button type="button" class="btn danger" data-sure @click=${() => this.door.remove()}>
              ${this.text('checkin.remove.yes')}
            </button>
            <button type="button" class="btn quiet" @click=${() => (this.asking = false)}>
              ${this.text('checkin.remove.no')}
            </button>
          </div>
        </section>`
      : html`<div class="actions door-leave">
          <button type="button" class="btn quiet danger" data-remove @click=${() => (this.asking = true)}>
            ${this.text('checkin.remove')}
          </button>
        </div>`;
  }

  // ── words ─────────────────────────────────────────────────────────────────────────────────────

  private need(need: string): string {
    const [kind, tag] = need.split(':');
    switch (kind) {
      case 'interpretation':
        return this.text('checkin.need.interpretation', languageName(tag!, this.format));
      case 'sign':
        return this.text('checkin.need.sign');
      case 'childcare':
        return this.text('checkin.need.childcare');
      case 'step_free':
        return this.text('checkin.need.stepFree');
      case 'quiet':
        return this.text('checkin.need.quiet');
      default:
        return this.text('checkin.need.food');
    }
  }

  private childrenOf(ages: readonly number[]): string {
    const list = new Intl.ListFormat(this.format, { type: 'conjunction' });
    return this.text('checkin.children', ages.length, list.format(ages.map((age) => this.number(age))));
  }
}
