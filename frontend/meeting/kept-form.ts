import { TabDrafts } from '../shared/drafts';
import { type Hindrance, Outbox, type Parcel } from '../shared/outbox';
import type { Entry } from '../shared/store';
import { type Fields, fill, own, read, same } from './fields';

/**
 * Makes a form that works without script keep what is typed, and send it once the network lets it.
 * The form says where its fields are put (`data-put`, with `{id}` in it) and what it is about
 * (`data-subject`). What the portal refuses is posted as if there were no script: its page then says
 * what is wrong, beside the field.
 */

interface Draft extends Entry {
  readonly fields: Fields;
  /** Of the answer that was there; a draft about an older one is no longer of use. */
  readonly version: string;
}

const PAUSE = 400;
/** Which sentence is shown while something waits. */
const WORDS: Readonly<Record<Hindrance, string>> = {
  network: 'network',
  server: 'server',
  busy: 'server',
  session: 'server',
  cookies: 'cookies',
};

const outbox = new Outbox('meeting', true);

export function enhance(form: HTMLFormElement): void {
  void new KeptForm(form).start();
}

class KeptForm {
  private readonly subject: string;
  private readonly drafts: TabDrafts<Draft>;
  private readonly untouched: Fields;
  private key = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The page goes elsewhere: nothing is kept any more. */
  private leaving = false;

  constructor(private readonly form: HTMLFormElement) {
    this.subject = form.dataset.subject!;
    this.untouched = read(asSent(form));
    this.drafts = new TabDrafts<Draft>(`meeting/${this.subject}/`, ({ fields }) =>
      same(fields, this.untouched)
    );
  }

  async start(): Promise<void> {
    const { form } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    form.addEventListener('input', () => this.changed());
    form.addEventListener('change', () => this.changed());
    addEventListener('pagehide', () => this.jot());
    outbox.addEventListener('change', () => void this.look());
    this.key = await this.drafts.key();
    await this.restore();
    form.dataset.ready = '';
    await this.look();
  }

  private get touched(): boolean {
    return !same(read(this.form), this.untouched);
  }

  /** What was begun here, unless the portal's own page has just brought it back. */
  private async restore(): Promise<void> {
    const draft = await this.drafts.find();
    const refused = document.getElementById('problem') !== null;
    const before = draft && !refused && draft.version === own(this.form, 'version');
    if (this.touched && !refused) {
      // Somebody types faster than this script comes.
      if (before && same(draft.fields, read(this.form))) {
        this.say('restored');
      } else if (before) {
        await this.drafts.layAside(draft);
      }
      this.changed();
    } else if (before) {
      fill(this.form, draft.fields);
      this.say(this.touched ? 'restored' : undefined);
    }
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.drafts.save(this.draft()), PAUSE);
  }

  private jot(): void {
    if (!this.leaving && this.key && this.touched) {
      this.drafts.jot(this.key, this.draft());
    }
  }

  private draft(): Draft {
    return { fields: read(this.form), version: own(this.form, 'version'), changedAt: Date.now() };
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    const id = own(this.form, 'id');
    const fields = read(this.form, true);
    const waiting = await this.waiting();
    if (waiting?.id === id && waiting.state === 'kept' && waiting.body === JSON.stringify(fields)) {
      await outbox.sendNow();
      return;
    }
    await outbox.add({
      id,
      subject: this.subject,
      method: 'PUT',
      url: this.form.dataset.put!.replace('{id}', id),
      language: document.documentElement.lang,
      body: fields,
      draft: this.key,
    });
  }

  private async waiting(): Promise<Parcel | undefined> {
    return (await outbox.parcels(this.subject)).at(-1);
  }

  /** Shows how what was sent is doing. */
  private async look(): Promise<void> {
    const parcel = await this.waiting();
    if (!parcel || this.leaving) {
      return;
    }
    if (parcel.state === 'sent') {
      await this.arrived(parcel);
    } else if (parcel.state === 'refused') {
      await this.refused(parcel);
    } else {
      const busy = outbox.isSending(parcel) && !parcel.hindrance;
      this.form.toggleAttribute('data-sending', busy);
      if (parcel.hindrance) {
        this.say(WORDS[parcel.hindrance]);
      }
    }
  }

  private async arrived(parcel: Parcel): Promise<void> {
    this.leaving = true;
    await outbox.forgetNote(parcel);
    const { path } = parcel.answer as { path: string };
    const language = new URLSearchParams(location.search).get('lang');
    location.assign(path + (language ? `&lang=${language}` : ''));
  }

  /** The portal's page knows best what is wrong, and where. */
  private async refused(parcel: Parcel): Promise<void> {
    this.leaving = true;
    if (parcel.body) {
      fill(this.form, JSON.parse(parcel.body) as Fields);
    }
    if (await outbox.takeBack(parcel)) {
      this.form.submit();
    }
  }

  private say(why: string | undefined): void {
    const box = document.getElementById('waiting');
    box?.querySelectorAll<HTMLElement>('[data-why]').forEach((line) => {
      line.hidden = line.dataset.why !== why;
    });
    if (box) {
      box.hidden = why === undefined;
      if (why && why !== 'restored') {
        box.scrollIntoView({ block: 'nearest' });
      }
    }
  }
}

/** As the portal has drawn it, whatever was typed since. */
function asSent(form: HTMLFormElement): HTMLFormElement {
  const sent = form.cloneNode(true) as HTMLFormElement;
  sent.reset();
  return sent;
}
