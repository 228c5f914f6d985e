import type { Spot } from './grouping';

/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How finely an area is searched for room: so many spots in each direction. */
const FINE = 12;

/** The box of this size around a spot. */
export function boxAround({ x, y }: Spot, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Whether they cover any pixel together. */
export function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  );
}

/** Whether all of the other lies in it. */
export function contains(one: Box, other: Box): boolean {
  return (
    one.left <= other.left && one.top <= other.top && one.right >= other.right && one.bottom >= other.bottom
  );
}

/** What all these spots lie within. */
export function extentOf(rings: readonly (readonly Spot[])[]): Box {
  const all = rings.flat();
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Spots within an area, those farthest from its borders first: where its name stands best. */
export function roomiest(rings: readonly (readonly Spot[])[]): Spot[] {
  const { left, top, right, bottom } = extentOf(rings);
  const found: { readonly spot: Spot; readonly clear: number }[] = [];
  for (let i = 0; i < FINE; i++) {
    for (let j = 0; j < FINE; j++) {
      const spot = {
        x: left + ((i + 0.5) * (right - left)) / FINE,
        y: top + ((j + 0.5) * (bottom - top)) / FINE,
      };
      if (within(rings, spot)) {
        found.push({ spot, clear: clearance(rings, spot) });
      }
    }
  }
  return found.sort((one, other) => other.clear - one.clear).map(({ spot }) => spot);
}

/** Whether the whole box lies within these borders, as far as its corners tell. */
export function holds(rings: readonly (readonly Spot[])[], box: Box): boolean {
  return [box.left, box.right].every((x) => [box.top, box.bottom].every((y) => within(rings, { x, y })));
}

/** An odd number of borders to the right of it. */
function within(rings: readonly (readonly Spot[])[], { x, y }: Spot): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
      const from = ring[before]!;
      const to = ring[i]!;
      if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) {
        inside = !inside;
      }
    }
  }
  return inside;
}

function clearance(rings: readonly (readonly Spot[])[], spot: Spot): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
      nearest = Math.min(nearest, distance(ring[before]!, ring[i]!, spot));
    }
  }
  return nearest;
}

/** From a spot to the nearest of a straight line between two others. */
function distance(from: Spot, to: Spot, { x, y }: Spot): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const square = along.x ** 2 + along.y ** 2;
  const share = square === 0 ? 0 : ((x - from.x) * along.x + (y - from.y) * along.y) / square;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from.x - held * along.x, y - from.y - held * along.y);
}
