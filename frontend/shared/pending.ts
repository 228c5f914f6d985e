import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outbox, Parcel, Refusal } from './outbox';

/** Lets an element with a switch show at once what the person chose, until the portal knows it. */
export class Pending implements ReactiveController {
  /** What is not sent yet. */
  parcel: Parcel | undefined;
  /** Why the last choice did not count. */
  refusal: Refusal | undefined;

  private since = Date.now();

  /**
   * @param subject what the element is about now
   * @param onSent is called once for each choice that arrived since the element's values are known
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly outbox: Outbox,
    private readonly subject: () => string,
    private readonly onSent: (parcel: Parcel) => void
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.outbox.addEventListener('change', this.refresh);
    void this.refresh();
  }

  hostDisconnected(): void {
    this.outbox.removeEventListener('change', this.refresh);
  }

  /** The page has told newer values than any choice that arrived before. */
  valuesAreFresh(): void {
    this.since = Date.now();
  }

  /** A new choice: the old refusal is no longer of interest. */
  forgetRefusal(): void {
    this.refusal = undefined;
  }

  private readonly refresh = async (): Promise<void> => {
    const [parcel] = await this.outbox.parcels(this.subject());
    this.parcel = parcel?.state === 'kept' ? parcel : undefined;
    if (parcel?.state === 'sent' && parcel.changedAt >= this.since) {
      this.since = parcel.changedAt + 1;
      this.onSent(parcel);
    }
    if (parcel?.state === 'refused') {
      this.refusal = parcel.refusal;
      await this.outbox.takeBack(parcel);
    }
    this.host.requestUpdate();
  };
}
