import { html, nothing } from 'lit';
import { alertIcon, phoneIcon, tickIcon } from './icons';
import type { Outbox, Parcel } from './outbox';
import type { SpeakingElement } from './texts';

/** Who says what became of what they sent. */
export interface Sender {
  readonly element: SpeakingElement;
  readonly outbox: Outbox;
  /** What is said of one that arrived. */
  arrived(parcel: Parcel): string;
  /** The way to what the person sent before, from one that arrived. */
  readonly mine: unknown;
  /** What else is said of one. */
  more?(parcel: Parcel): unknown;
  /** Begins anew with one that was refused. */
  takeBack(parcel: Parcel): void;
}

/** How far it is, in a line. */
export function headlineOf(parcel: Parcel, { element, outbox, arrived }: Sender): string {
  if (parcel.state === 'refused') {
    return element.text('ideaform.refused.title');
  }
  if (parcel.state === 'kept') {
    return outbox.isSending(parcel) ? element.text('outbox.sending') : element.text('outbox.kept');
  }
  return arrived(parcel);
}

/** How far it is, what hinders it, what was written, and what can be done. */
export function parcelNotice(parcel: Parcel, sender: Sender) {
  const [look, icon] = {
    kept: ['kept', phoneIcon] as const,
    refused: ['error', alertIcon] as const,
    sent: ['sent', tickIcon] as const,
  }[parcel.state];
  const state = sender.outbox.isSending(parcel) ? 'sending' : parcel.state;
  return html`<div class="notice ${look}" data-state=${state}>
    ${icon}
    <div class="notice-text">
      <p class="notice-title">${headlineOf(parcel, sender)}</p>
      ${explained(parcel, sender)} ${sender.more?.(parcel) ?? nothing} ${excerpt(parcel)}
      ${nextStep(parcel, sender)}
    </div>
  </div>`;
}

function explained(parcel: Parcel, { element, outbox }: Sender) {
  if (parcel.state === 'refused') {
    return html`<p>${parcel.refusal?.message || element.text('ideaform.refused.generic')}</p>`;
  }
  if (parcel.state !== 'kept' || outbox.isSending(parcel)) {
    return nothing;
  }
  switch (parcel.hindrance) {
    case 'network':
      return html`<p>${element.text('outbox.waiting.network')}</p>`;
    case 'server':
      return html`<p>${element.text('outbox.waiting.server')}</p>`;
    case 'busy':
      return html`<p>${element.text('outbox.waiting.busy')}</p>`;
    case 'cookies':
      return html`<p>${element.text('outbox.waiting.cookies')}</p>`;
    default:
      return nothing;
  }
}

function excerpt(parcel: Parcel) {
  if (parcel.body === null) {
    return nothing;
  }
  const { text, title, language } = JSON.parse(parcel.body) as {
    text: string;
    title?: string;
    language: string;
  };
  return html`<p class="user-text excerpt" dir="auto" lang=${language}>${title || text}</p>`;
}

function nextStep(parcel: Parcel, { element, outbox, mine, takeBack }: Sender) {
  if (parcel.state === 'sent') {
    return mine;
  }
  if (parcel.state === 'refused') {
    return html`<div class="actions">
      <button type="button" class="btn quiet small" @click=${() => takeBack(parcel)}>
        ${element.text('ideaform.refused.change')}
      </button>
    </div>`;
  }
  return html`<div class="actions">
    <button
      type="button"
      class="btn quiet small"
      aria-disabled=${outbox.isSending(parcel) ? 'true' : nothing}
      @click=${() => outbox.sendNow()}
    >
      ${element.text('outbox.sendNow')}
    </button>
  </div>`;
}
