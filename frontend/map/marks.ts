import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Mark } from './geo';
import { grouped } from './grouping';
import { type Box, boxAround } from './labelling';

/** Marks whose middles are nearer on the screen become one, in pixels: a finger's width. */
const NEAR = 46;

const WIDEST_POPUP = 300;

/** The words of a map, in the reader's language. */
export interface Words {
  /** On a mark: the number of its first idea, and how many more there are. */
  readonly label: (first: number, more: number) => string;
  /** What a mark is. */
  readonly name: (marks: readonly Mark[]) => string;
  readonly ideas: (count: number) => string;
  readonly number: (number: number) => string;
  readonly close: string;
}

interface Group {
  readonly marks: readonly Mark[];
  readonly button: HTMLButtonElement;
  readonly marker: L.Marker;
}

/** Numbered marks, together where they would hide each other, and what opens at a tap. */
export class Marks {
  private all: readonly Mark[] = [];
  private groups: Group[] = [];
  private open: { readonly group: Group; readonly popup: L.Popup } | undefined;

  constructor(
    private readonly map: L.Map,
    private readonly reach: L.LatLngBounds,
    private readonly words: Words
  ) {
    map.on('popupclose', () => this.closed());
  }

  /** What they cover, so that nothing else stands there. */
  get boxes(): Box[] {
    return this.groups.map(({ marker, button }) =>
      boxAround(this.map.latLngToLayerPoint(marker.getLatLng()), button.offsetWidth, button.offsetHeight)
    );
  }

  show(marks: readonly Mark[]): void {
    this.all = marks;
    this.regroup();
  }

  /** After getting closer or farther away. Whoever had a mark has the one that it is in now. */
  regroup(): void {
    this.close();
    const had = this.groups.find(({ button }) => button === document.activeElement)?.marks[0];
    const before = this.groups;
    this.groups = grouped(this.all, (mark) => this.map.latLngToLayerPoint(this.placeOf(mark)), NEAR)
      .map((marks) => this.group(marks));
    before.forEach(({ marker }) => marker.remove());
    if (had) {
      this.groupOf(had)?.button.focus({ preventScroll: true });
    }
  }

  /** Whoever is in what closes is back at its mark. Whether there was anything to close. */
  close(): boolean {
    const { open } = this;
    const inside = open?.popup.getElement()?.contains(document.activeElement);
    this.map.closePopup();
    if (inside) {
      open?.group.button.focus({ preventScroll: true });
    }
    return open !== undefined;
  }

  private groupOf(mark: Mark): Group | undefined {
    return this.groups.find(({ marks }) => marks.includes(mark));
  }

  /** At the edge if it lies beyond it. */
  private placeOf({ latitude, longitude }: Mark): L.LatLng {
    const { reach } = this;
    return L.latLng(
      Math.min(Math.max(latitude, reach.getSouth()), reach.getNorth()),
      Math.min(Math.max(longitude, reach.getWest()), reach.getEast())
    );
  }

  private group(marks: readonly Mark[]): Group {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-mark';
    button.setAttribute('aria-label', this.words.name(marks));
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    const label = document.createElement('span');
    label.textContent = this.words.label(marks[0]!.number, marks.length - 1);
    button.append(label);
    const icon = L.divIcon({ className: 'map-mark-at', html: button, iconSize: [0, 0] });
    const at = this.placeOf(marks[0]!);
    const marker = L.marker(at, { icon, keyboard: false, autoPanOnFocus: false }).addTo(this.map);
    const group = { marks, button, marker };
    marker.on('click', () => this.tell(group));
    button.addEventListener('focus', () => this.map.panInside(at, { padding: [40, 40] }));
    return group;
  }

  private tell(group: Group): void {
    const again = this.open?.group === group;
    this.close();
    if (again) {
      return;
    }
    const popup = L.popup({
      closeButton: false,
      closeOnEscapeKey: false,
      className: 'map-popup',
      offset: [0, -12],
      minWidth: 160,
      maxWidth: Math.min(WIDEST_POPUP, this.map.getSize().x - 32),
      maxHeight: Math.max(120, this.map.getSize().y * 0.6),
      autoPanPadding: [12, 12],
    })
      .setLatLng(group.marker.getLatLng())
      .setContent(this.content(group.marks));
    this.open = { group, popup };
    group.button.setAttribute('aria-expanded', 'true');
    popup.openOn(this.map);
    popup.getElement()?.querySelector('a')?.focus({ preventScroll: true });
  }

  private closed(): void {
    this.open?.group.button.setAttribute('aria-expanded', 'false');
    this.open = undefined;
  }

  /** What people wrote comes in as text, never as markup. */
  private content(marks: readonly Mark[]): HTMLElement {
    const content = document.createElement('div');
    content.className = 'map-ideas';
    content.dir = document.documentElement.dir || 'ltr';
    content.setAttribute('role', 'dialog');
    content.setAttribute('aria-label', this.words.ideas(marks.length));
    const list = document.createElement('ul');
    list.append(...marks.map((mark) => this.item(mark)));
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'map-popup-close';
    close.setAttribute('aria-label', this.words.close);
    close.innerHTML = CROSS;
    close.addEventListener('click', () => this.close());
    content.append(list, close);
    return content;
  }

  private item({ number, heading, lang, href }: Mark): HTMLElement {
    const item = document.createElement('li');
    const shown = document.createElement('span');
    shown.className = 'map-number';
    shown.textContent = this.words.number(number);
    const link = document.createElement('a');
    link.href = href;
    link.dir = 'auto';
    link.lang = lang;
    link.textContent = heading;
    item.append(shown, link);
    return item;
  }
}

const CROSS = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>';
