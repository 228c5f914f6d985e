import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Geo } from './geo';
import type { Spot } from './grouping';
import { type Box, boxAround, contains, extentOf, holds, meet, roomiest } from './labelling';

/** A name may be so much wider than its area. */
const WIDER = 1.3;

/** The zoom at which borders and places of names are kept, in pixels; any would do. */
const SCALE = 16;

interface Name {
  readonly label: HTMLElement;
  readonly marker: L.Marker;
  readonly rings: readonly (readonly Spot[])[];
  readonly places: readonly Spot[];
  readonly extent: Box;
}

/** Areas' names where there is room for them, the largest areas first; looking closer shows more. */
export class AreaNames {
  private readonly names: readonly Name[];

  constructor(
    private readonly map: L.Map,
    geo: Geo,
    captions: Readonly<Record<string, string>>
  ) {
    const pane = map.createPane('names');
    pane.style.zIndex = '450';
    // The list beside the map says them, in an order that makes sense.
    pane.setAttribute('aria-hidden', 'true');
    this.names = geo.features
      .flatMap(({ geometry, properties }) => {
        const rings =
          geometry.type === 'Polygon'
            ? geometry.coordinates
            : geometry.type === 'MultiPolygon'
              ? geometry.coordinates.flat()
              : [];
        return rings.length === 0 ? [] : [{ rings, properties }];
      })
      .map(({ rings, properties }) => {
        const spots = rings.map((ring) =>
          ring.map(([east, north]) => map.project([north!, east!], SCALE))
        );
        return {
          ...this.named(captions[properties.name!] ?? properties.name!, properties.lang ?? ''),
          rings: spots,
          places: roomiest(spots),
          extent: extentOf(spots),
        };
      })
      .filter(({ places }) => places.length > 0)
      .sort((one, other) => size(other.extent) - size(one.extent));
  }

  /**
   * Names stand in sight as a whole, where nothing of this is hidden, and beyond their area's borders
   * only if they must.
   */
  place(taken: readonly Box[]): void {
    const boxes = [...taken];
    const view = this.view;
    const larger = this.map.getZoomScale(SCALE, this.map.getZoom());
    for (const { label, marker, rings, places, extent } of this.names) {
      const { offsetWidth: width, offsetHeight: height } = label;
      const boxOf = (place: Spot) => boxAround(this.shown(place), width, height);
      const free = places.filter((place) => !boxes.some((box) => meet(box, boxOf(place))));
      const inside = free.filter((place) =>
        holds(rings, boxAround(place, width * larger, height * larger))
      );
      const seen = (place: Spot) => contains(view, boxOf(place));
      const wide = width * larger <= (extent.right - extent.left) * WIDER;
      const best =
        inside.find(seen) ??
        (wide ? free.find(seen) : undefined) ??
        // Out of sight, for when the map is moved there.
        inside.find((place) => !meet(view, boxOf(place)));
      label.classList.toggle('left-out', !best);
      if (best) {
        marker.setLatLng(this.map.unproject([best.x, best.y], SCALE));
        boxes.push(boxOf(best));
      }
    }
  }

  private get view(): Box {
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]);
    const size = this.map.getSize();
    return { left: x, top: y, right: x + size.x, bottom: y + size.y };
  }

  /** Where a place is now. */
  private shown({ x, y }: Spot): Spot {
    return this.map.latLngToLayerPoint(this.map.unproject([x, y], SCALE));
  }

  private named(caption: string, lang: string): { label: HTMLElement; marker: L.Marker } {
    const label = document.createElement('span');
    label.className = 'map-name';
    label.dir = 'auto';
    label.lang = lang;
    label.textContent = caption;
    const icon = L.divIcon({ className: 'map-name-at', html: label, iconSize: [0, 0] });
    const marker = L.marker([0, 0], { icon, pane: 'names', interactive: false, keyboard: false });
    return { label, marker: marker.addTo(this.map) };
  }
}

function size({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
