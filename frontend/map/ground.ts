import * as L from 'leaflet/dist/leaflet-src.esm.js';
import leafletSheet from 'leaflet/dist/leaflet.css?raw';
import { AreaNames } from './area-names';
import type { Box } from './labelling';
import type { Geo, Mark, Point } from './geo';
import ownSheet from './ground.css?raw';
import { Marks, type Words } from './marks';

/** Free around the commune when all of it is shown, in pixels. */
const FREE = 12;

/** How far one can move beyond the commune, as a part of its size; ideas lie a tenth beyond at most. */
const BEYOND = 0.25;

/** So much closer than the whole commune: from a town of five kilometres to a street of 150 metres. */
const CLOSER = 5;

/** A pixel is 30 centimetres: closer, the simplified borders tell nothing more. */
const CLOSEST = 19;

/** How far an arrow key moves it, in pixels. */
const ARROW = 60;

/** The corner in which the buttons stand, in pixels. */
const BUTTONS = { x: 60, y: 106 };

/** The needle, in pixels. */
const WIDE = 36;
const HIGH = 50;

/** What a map is for. */
export interface Purpose {
  /** Whether a place is shown on it; else one looks at what is there. */
  readonly pointing: boolean;
  /** What stands in an area's place of its name, by name. */
  readonly captions: Readonly<Record<string, string>>;
  readonly words: Words;
  /** A tap on the map. */
  readonly pointed: (point: Point) => void;
  /** Whether one can get closer, and farther away. */
  readonly zoomed: (closer: boolean, farther: boolean) => void;
}

/** Leaflet with a commune's areas, in an element that has a size. It asks no host but the portal. */
export class Ground {
  private readonly map: L.Map;
  private readonly commune: L.LatLngBounds;
  private readonly names: AreaNames;
  private readonly marks: Marks;
  private readonly needle: L.Marker;
  private readonly watch: ResizeObserver;
  private whole = 0;

  constructor(
    private readonly box: HTMLElement,
    geo: Geo,
    private readonly purpose: Purpose
  ) {
    wear(box);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.commune = L.latLngBounds([geo.bbox[1], geo.bbox[0]], [geo.bbox[3], geo.bbox[2]]);
    const reach = this.commune.pad(BEYOND);
    this.map = L.map(box, {
      zoomControl: false,
      attributionControl: false,
      // Fine, so that the whole commune fills what room there is.
      zoomSnap: 0.1,
      maxBounds: reach,
      maxBoundsViscosity: 1,
      keyboardPanDelta: ARROW,
      // Whoever scrolls the page scrolls the page; who is in the map gets closer.
      scrollWheelZoom: false,
      doubleClickZoom: !purpose.pointing,
      bounceAtZoomLimits: false,
      zoomAnimation: !still,
      markerZoomAnimation: !still,
      fadeAnimation: false,
      inertia: !still,
    });
    if (still) {
      // It has a setting for everything but this.
      const panBy = this.map.panBy.bind(this.map);
      this.map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
    }
    this.whole = this.limit();
    this.map.fitBounds(this.commune, { padding: [FREE, FREE], animate: false });
    this.tiles(geo);
    this.draw(geo);
    this.marks = new Marks(this.map, reach, purpose.words);
    this.names = new AreaNames(this.map, geo, purpose.captions);
    this.needle = L.marker(this.commune.getCenter(), {
      icon: L.divIcon({ className: 'map-needle', html: PIN, iconSize: [WIDE, HIGH], iconAnchor: [WIDE / 2, HIGH - 1] }),
      interactive: false,
      keyboard: false,
    });
    this.listen();
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(box);
    this.settle();
  }

  /** Shows these, and nothing that was shown before. */
  show(marks: readonly Mark[]): void {
    this.marks.show(marks);
    this.names.place(this.taken);
  }

  /** Puts the needle there, in sight; or takes it away. */
  point(point: Point | null): void {
    if (point) {
      const at = L.latLng(point.latitude, point.longitude);
      this.needle.setLatLng(at).addTo(this.map);
      this.map.panInside(at, { paddingTopLeft: [30, 60], paddingBottomRight: [30, 20] });
    } else {
      this.needle.remove();
    }
    this.names.place(this.taken);
  }

  /** Where no name may stand: marks, the needle, and the corner with the buttons. */
  private get taken(): Box[] {
    const { map, needle } = this;
    const { x, y } = map.latLngToLayerPoint(needle.getLatLng());
    const pin = { left: x - WIDE / 2, top: y - HIGH, right: x + WIDE / 2, bottom: y };
    const size = map.getSize();
    const end = this.box.ownerDocument.dir === 'rtl' ? BUTTONS.x : size.x;
    const low = map.containerPointToLayerPoint([end, size.y]);
    const corner = { left: low.x - BUTTONS.x, top: low.y - BUTTONS.y, right: low.x, bottom: low.y };
    return [...this.marks.boxes, corner, ...(map.hasLayer(needle) ? [pin] : [])];
  }

  /** The place in the middle. */
  get middle(): Point {
    const { lat, lng } = this.map.getCenter();
    return { latitude: lat, longitude: lng };
  }

  /** Closer to the needle, if there is one in sight; else to the middle. */
  zoom(steps: 1 | -1): void {
    const { map, needle } = this;
    const at = needle.getLatLng();
    const around = map.hasLayer(needle) && map.getBounds().contains(at) ? at : map.getCenter();
    map.setZoomAround(around, map.getZoom() + steps);
  }

  /** Closes what is open over the map. Whether there was anything. */
  close(): boolean {
    return this.marks.close();
  }

  dispose(): void {
    this.watch.disconnect();
    this.map.remove();
  }

  private tiles({ tiles }: Geo): void {
    if (tiles) {
      const layer = L.tileLayer(tiles.url, {
        maxNativeZoom: tiles.maxZoom,
        maxZoom: CLOSEST + 1,
        bounds: this.commune.pad(1),
        className: 'map-tile',
      });
      // Only then areas let through what is below them: where no tile comes, the map is as without.
      layer.once('tileload', () => this.box.classList.add('tiled'));
      layer.addTo(this.map);
    }
  }

  /** As the drawing on the server has them, in the colours of its sheet. */
  private draw(geo: Geo): void {
    const plain = { interactive: false, smoothFactor: 0.5 };
    L.geoJSON(geo, {
      ...plain,
      filter: ({ geometry }) => geometry.type !== 'LineString',
      style: (area) => ({ ...plain, className: `area tint-${Number(area?.properties.tint)}` }),
    }).addTo(this.map);
    for (const kind of ['water', 'other', 'street'] as const) {
      L.geoJSON(geo, {
        ...plain,
        filter: ({ geometry, properties }) => geometry.type === 'LineString' && properties.kind === kind,
        style: () => ({ ...plain, fill: false, className: `line ${kind}` }),
      }).addTo(this.map);
    }
  }

  private listen(): void {
    this.map.on('zoomend', () => this.settle());
    this.map.on('moveend', () => this.names.place(this.taken));
    this.box.addEventListener('focusin', () => this.map.scrollWheelZoom.enable());
    this.box.addEventListener('focusout', () => this.map.scrollWheelZoom.disable());
    if (this.purpose.pointing) {
      this.map.on('click', ({ latlng }) =>
        this.purpose.pointed({ latitude: latlng.lat, longitude: latlng.lng })
      );
    }
  }

  private settle(): void {
    this.marks.regroup();
    this.names.place(this.taken);
    this.tell();
  }

  private tell(): void {
    const zoom = this.map.getZoom();
    this.purpose.zoomed(zoom < this.map.getMaxZoom(), zoom > this.map.getMinZoom());
  }

  /** How far away the whole commune is seen. */
  private limit(): number {
    const whole = this.map.getBoundsZoom(this.commune, false, L.point(2 * FREE, 2 * FREE));
    this.map.setMinZoom(whole).setMaxZoom(Math.min(CLOSEST, whole + CLOSER));
    return whole;
  }

  /** After the screen was turned: who saw the whole sees the whole, and what is open stays so. */
  private fit(): void {
    if (this.box.clientWidth === 0) {
      return;
    }
    const all = this.map.getZoom() === this.whole;
    this.map.invalidateSize({ animate: false });
    this.whole = this.limit();
    if (all) {
      this.map.fitBounds(this.commune, { padding: [FREE, FREE], animate: false });
    }
    this.tell();
  }
}

const PIN =
  '<svg viewBox="-22 -57 44 60" width="36" height="50" aria-hidden="true">' +
  '<path class="pin" d="M0 0c-4-13-20-21-20-35a20 20 0 1 1 40 0c0 14-16 22-20 35z"/>' +
  '<circle class="eye" cy="-35" r="7"/></svg>';

const sheets: CSSStyleSheet[] = [];

/** Puts Leaflet's sheet and ours upon the page, once; ours counts where both say something. */
function wear(box: HTMLElement): void {
  if (sheets.length === 0) {
    for (const text of [leafletSheet, ownSheet]) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.push(sheet);
    }
  }
  const page = box.ownerDocument;
  const missing = sheets.filter((sheet) => !page.adoptedStyleSheets.includes(sheet));
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, ...missing];
}
