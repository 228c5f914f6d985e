import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';

/** A place in degrees of WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Something with a number on the map; the number is that of the list beside it. */
export interface Mark extends Point {
  readonly number: number;
  /** Written by a person: text, whatever it looks like. */
  readonly heading: string;
  readonly lang: string;
  readonly href: string;
}

/** What the portal says of an area or a line. */
export interface Properties {
  readonly name?: string;
  readonly lang?: string;
  readonly tint?: number;
  readonly kind?: 'water' | 'street' | 'other';
}

/** A commune's map as the portal gives it (RFC 7946): areas first, then lines. */
export interface Geo extends FeatureCollection<Polygon | MultiPolygon | LineString, Properties> {
  /** West, south, east, north. */
  readonly bbox: [number, number, number, number];
  /** Whose data it is, if that has to be said. */
  readonly credit?: string;
  /** Pictures of the streets below it, where the portal has some. */
  readonly tiles?: { readonly url: string; readonly attribution: string; readonly maxZoom: number };
}

const PATIENCE = 20_000;

/** @throws whatever keeps the map from coming */
export async function fetchGeo(address: string): Promise<Geo> {
  const answer = await fetch(address, {
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return (await answer.json()) as Geo;
}
