import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Answer, ask } from '../shared/api';
import { ensureDevice, forgetDevice } from '../shared/device';
import { keyIcon, tickIcon } from '../shared/icons';
import { SpeakingElement } from '../shared/texts';

const MAIL = '/api/v1/device/mail';

type Step = 'loading' | 'absent' | 'address' | 'code' | 'attached' | 'returned' | 'unreachable';

/**
 * Coming back by a code from a mail, or keeping an address for that. Asking looks the same whether
 * or not anybody has the address.
 */
@customElement('mail-return')
export class MailReturn extends SpeakingElement {
  /** `return` for whoever comes back, `attach` for whoever keeps an address. */
  @property() mode: 'return' | 'attach' = 'return';

  @state() private step: Step = 'loading';
  @state() private minutes = 10;
  @state() private problem = '';
  @state() private busy = false;
  /** What was just done, said once. */
  @state() private news = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  private async look(): Promise<void> {
    try {
      const { status, json } = await ask('GET', MAIL, this.language);
      const standing = (json ?? {}) as { offered?: boolean; attached?: boolean; waiting?: boolean };
      if (status !== 200 || !standing.offered) {
        this.step = 'absent';
      } else if (this.mode === 'attach' && standing.attached) {
        this.step = 'attached';
      } else {
        this.step = standing.waiting ? 'code' : 'address';
      }
    } catch {
      this.step = 'unreachable';
    }
  }

  // ── asking the portal ─────────────────────────────────────────────────────────────────────────

  private async requestCode(event: Event): Promise<void> {
    const address = this.typed(event, 'address');
    await this.send(async () => {
      if (this.mode === 'attach') {
        await ensureDevice(this.language);
      }
      const url = this.mode === 'attach' ? MAIL : `${MAIL}/code`;
      return ask('POST', url, this.language, JSON.stringify({ address }));
    }, ({ json }) => {
      this.minutes = Number((json as { minutes?: number }).minutes ?? this.minutes);
      this.show('code');
    });
  }

  private async enterCode(event: Event): Promise<void> {
    const code = this.typed(event, 'code');
    await this.send(
      () => ask('POST', `${MAIL}/code/entry`, this.language, JSON.stringify({ code })),
      ({ json }) => {
        forgetDevice();
        const attached = (json as { done?: string }).done === 'attached';
        this.news = attached ? this.text('mailcode.attached.now') : '';
        this.show(attached ? 'attached' : 'returned');
      }
    );
  }

  private async removeAddress(): Promise<void> {
    await this.send(
      () => ask('DELETE', MAIL, this.language),
      () => {
        this.news = this.text('mailcode.removed');
        this.show('address');
      }
    );
  }

  private async send(request: () => Promise<Answer>, done: (answer: Answer) => void): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = '';
    this.news = '';
    try {
      const answer = await request();
      if (answer.status === 200 || answer.status === 204) {
        done(answer);
      } else {
        this.problem =
          (answer.json as { message?: string } | undefined)?.message ||
          this.text('mailcode.error.unreachable');
      }
    } catch {
      this.problem = this.text('mailcode.error.unreachable');
    } finally {
      this.busy = false;
    }
    if (this.problem) {
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }

  private typed(event: Event, name: string): string {
    event.preventDefault();
    return String(new FormData(event.target as HTMLFormElement).get(name) ?? '');
  }

  private show(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-focus]')?.focus());
  }

  private again(): void {
    this.problem = '';
    this.show('address');
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render() {
    if (this.step === 'loading' || (this.step === 'absent' && this.mode === 'attach')) {
      return nothing;
    }
    return html`<section class="card" aria-labelledby="mail-title-${this.mode}">
      <h2 id="mail-title-${this.mode}">
        ${keyIcon}
        ${this.mode === 'attach' ? this.text('mailcode.attach.title') : this.text('mailcode.title')}
      </h2>
      ${this.news ? html`<p class="mail-news" role="status">${tickIcon} ${this.news}</p>` : nothing}
      ${this.content()}
    </section>`;
  }

  private content() {
    switch (this.step) {
      case 'absent':
        return html`<p>${this.text('mailcode.absent')}</p>`;
      case 'unreachable':
        return html`<p role="status">${this.text('mailcode.error.unreachable')}</p>
          <button type="button" class="btn quiet" @click=${this.look}>
            ${this.text('mailcode.again')}
          </button>`;
      case 'address':
        return this.addressForm();
      case 'code':
        return this.codeForm();
      case 'attached':
        return html`<p tabindex="-1" data-focus>${this.text('mailcode.attached')}</p>
          ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
          <button type="button" class="btn quiet small" @click=${this.removeAddress}>
            ${this.text('mailcode.remove')}
          </button>`;
      default:
        return html`<p tabindex="-1" data-focus role="status">${this.text('mailcode.returned')}</p>
          <a class="btn wide" href="/mine" router-ignore>${this.text('mailcode.returned.mine')}</a>`;
    }
  }

  private addressForm() {
    const attach = this.mode === 'attach';
    return html`<p class="soft">
        ${attach ? this.text('mailcode.attach.why') : this.text('mailcode.why')}
      </p>
      <form novalidate @submit=${this.requestCode}>
        <div class="field">
          <label for="mail-address-${this.mode}">${this.text('mailcode.address')}</label>
          <p class="error" id="mail-problem-${this.mode}" role="alert">${this.problem}</p>
          <input
            id="mail-address-${this.mode}"
            name="address"
            type="email"
            inputmode="email"
            autocomplete="email"
            dir="ltr"
            data-focus
            aria-describedby="mail-problem-${this.mode}"
            aria-invalid=${this.problem ? 'true' : nothing}
          />
        </div>
        <button type="submit" class="btn wide mail-send" aria-disabled=${this.busy ? 'true' : nothing}>
          ${this.text('mailcode.request')}
        </button>
      </form>
      <p class="small soft">${this.text('mailcode.privacy')}</p>`;
  }

  private codeForm() {
    const attach = this.mode === 'attach';
    return html`<p>
        ${attach
          ? this.text('mailcode.attach.sent', this.minutes)
          : this.text('mailcode.sent', this.minutes)}
      </p>
      <form novalidate @submit=${this.enterCode}>
        <div class="field">
          <label for="mail-code-${this.mode}">${this.text('mailcode.code')}</label>
          <p class="hint" id="mail-hint-${this.mode}">${this.text('mailcode.code.hint')}</p>
          <p class="error" id="mail-problem-${this.mode}" role="alert">${this.problem}</p>
          <input
            id="mail-code-${this.mode}"
            class="code-input"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="24"
            data-focus
            aria-describedby="mail-hint-${this.mode} mail-problem-${this.mode}"
            aria-invalid=${this.problem ? 'true' : nothing}
          />
        </div>
        <button type="submit" class="btn wide mail-send" aria-disabled=${this.busy ? 'true' : nothing}>
          ${this.text('mailcode.enter')}
        </button>
      </form>
      <button type="button" class="btn plain" @click=${this.again}>
        ${this.text('mailcode.another')}
      </button>`;
  }
}
