import { ask, NoAnswer } from '../shared/api';
import { change, type Entry } from '../shared/store';
import { announce, exclusively, onAnnouncement, uuid } from '../shared/tab';
import { Marks } from './marks';
import { type Guest, type Meeting, withMarks } from './model';
import { Vault } from './vault';

/** Why there is no list, or why what was tapped is not sent. */
export type Line = 'asking' | 'fine' | 'network' | 'server' | 'signedOut';

/** What there is to show. */
export type Phase = 'loading' | 'open' | 'early' | 'over' | 'cancelled' | 'unknown' | 'removed';

/** What the portal says (CheckInAnswer). */
interface Told {
  readonly phase: 'EARLY' | 'OPEN' | 'OVER' | 'CANCELLED';
  readonly now: string;
  readonly from: string;
  readonly until: string;
  readonly version: string;
  /** Null if it is as the phone knows it, or not for now. */
  readonly meeting: Meeting | null;
  /** Marks that need not be sent again. */
  readonly done: readonly string[];
}

/** The list as it lies in the vault. */
interface Kept {
  readonly version: string;
  readonly until: string;
  readonly meeting: Meeting;
}

interface Phone extends Entry {
  readonly phone: string;
}

/** So often the phone asks what others at the door have done, in milliseconds. */
const PULSE = 20_000;
/** After a failure; doubled up to the longest. */
const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 60_000;

/** The list of one meeting on this phone, and its way to the portal. Fires `change`. */
export class Door extends EventTarget {
  phase: Phase = 'loading';
  line: Line = 'asking';
  meeting: Meeting | undefined;
  guests: readonly Guest[] = [];
  /** How many marks are not sent yet. */
  unsent = 0;
  /** From when there is a list. */
  from: Date | undefined;
  /** When the list goes from this phone. */
  until: Date | undefined;
  /** Whether the list outlives this page. */
  kept = true;

  private readonly vault: Vault;
  private readonly marks: Marks;
  private readonly url: string;
  private version = '';
  private wait = FIRST_WAIT;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    private readonly handle: string,
    private readonly language: string
  ) {
    super();
    this.vault = new Vault(handle);
    this.marks = new Marks(handle);
    this.url = `/api/v1/staff/meetings/${handle}/checkin`;
    onAnnouncement(({ about, id }) => {
      if (about === 'checkin' && id === this.handle && !this.stopped) {
        void this.reload();
      }
    });
  }

  /** Shows what lies here, then asks the portal, again and again. */
  async start(): Promise<void> {
    this.stopped = false;
    addEventListener('online', this.now);
    document.addEventListener('visibilitychange', this.now);
    await this.reload();
    await this.sync();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.now);
    document.removeEventListener('visibilitychange', this.now);
  }

  /** So many of them are here now. */
  async mark(guest: Guest, here: number): Promise<void> {
    await this.marks.add(guest, here, new Date());
    announce('checkin', this.handle);
    await this.reload();
    void this.sync();
  }

  /** Takes the list off this phone, and tells the portal if it can be reached. What is unsent stays. */
  async remove(): Promise<void> {
    this.stop();
    await this.clear('removed');
    announce('checkin', this.handle);
    const phone = await this.phone();
    await change([this.phoneKey], () => new Map([[this.phoneKey, undefined]]));
    await ask('DELETE', `${this.url}/${phone}`, this.language).catch(() => undefined);
  }

  private readonly now = (): void => {
    if (document.visibilityState !== 'hidden' && !this.stopped) {
      void this.sync();
    }
  };

  // ── the portal ────────────────────────────────────────────────────────────────────────────────

  private async sync(): Promise<void> {
    clearTimeout(this.timer);
    try {
      await exclusively(`checkin/${this.handle}`, () => this.once());
    } catch {
      // Something of the browser's own; the next time it may work.
      this.line = 'server';
    }
    this.say();
    if (!this.stopped) {
      clearTimeout(this.timer);
      const pause = this.line === 'fine' ? PULSE : this.wait;
      this.timer = setTimeout(() => void this.sync(), pause);
    }
  }

  private async once(): Promise<void> {
    const marks = await this.marks.all();
    const body = JSON.stringify({ phone: await this.phone(), known: this.version, marks });
    const open = this.vault.isOpen;
    try {
      const { status, json } = await ask('POST', this.url, this.language, body);
      if (open && !this.vault.isOpen) {
        // Somebody has signed out meanwhile: what was told before is not for whoever is here now.
        await this.clear('removed');
        return;
      }
      if (status === 200) {
        this.line = 'fine';
        this.wait = FIRST_WAIT;
        await this.hear(json as Told);
        return;
      }
      if (status === 404 || status === 403) {
        // Whoever may not see the list any more has none on the phone.
        this.line = 'fine';
        await this.clear('unknown');
        return;
      }
      this.line = status === 401 ? 'signedOut' : 'server';
    } catch (error) {
      if (!(error instanceof NoAnswer)) {
        throw error;
      }
      this.line = navigator.onLine ? 'server' : 'network';
    }
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private async hear(told: Told): Promise<void> {
    // The phone's clock may be wrong; how long the list stays is the portal's time.
    const ahead = Date.now() - Date.parse(told.now);
    this.from = new Date(Date.parse(told.from) + ahead);
    this.until = new Date(Date.parse(told.until) + ahead);
    if (told.phase !== 'OPEN') {
      await this.marks.remove(told.done);
      await this.clear(told.phase === 'EARLY' ? 'early' : told.phase === 'OVER' ? 'over' : 'cancelled');
      return;
    }
    const meeting = told.meeting ?? this.meeting;
    if (meeting) {
      const kept: Kept = { version: told.version, until: this.until.toISOString(), meeting };
      this.kept = await this.vault.keep(JSON.stringify(kept), this.until.getTime());
      announce('checkin', this.handle);
    }
    // Only now: a list without them and without the marks would show guests as not here.
    await this.marks.remove(told.done);
    await this.reload();
  }

  // ── this phone ────────────────────────────────────────────────────────────────────────────────

  /** Looks again at what lies here; also sees that the time is over, or that somebody signed out. */
  async reload(): Promise<void> {
    const content = await this.vault.open();
    const marks = await this.marks.all();
    this.unsent = marks.length;
    if (content) {
      const kept = JSON.parse(content) as Kept;
      this.version = kept.version;
      this.meeting = kept.meeting;
      this.until = new Date(kept.until);
      this.guests = withMarks(kept.meeting.guests, marks);
      this.phase = 'open';
    } else if (this.phase === 'open') {
      const over = this.until !== undefined && this.until.getTime() <= Date.now();
      await this.clear(over ? 'over' : 'removed');
    }
    this.say();
  }

  private async clear(phase: Phase): Promise<void> {
    await this.vault.wipe();
    this.phase = phase;
    this.version = '';
    this.meeting = undefined;
    this.guests = [];
    this.unsent = (await this.marks.all()).length;
    this.say();
  }

  /** Under which this phone is known to the portal, as one that has the list. */
  private async phone(): Promise<string> {
    let found = '';
    await change([this.phoneKey], ([current]) => {
      found = (current as Phone | undefined)?.phone ?? (found || uuid());
      const entry: Phone = { changedAt: Date.now(), phone: found };
      return current ? new Map() : new Map([[this.phoneKey, entry]]);
    });
    return found;
  }

  private get phoneKey(): string {
    return `checkin/phone/${this.handle}`;
  }

  private say(): void {
    this.dispatchEvent(new Event('change'));
  }
}
