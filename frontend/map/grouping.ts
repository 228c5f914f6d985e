/** A spot on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Puts spots into groups, so that what stands for a group hides nothing of another: each goes to
 * the first group whose first spot is nearer than `near`, else begins one. Everything is in exactly
 * one group, and both groups and what is in them keep the order.
 */
export function grouped<T>(all: readonly T[], spotOf: (one: T) => Spot, near: number): T[][] {
  const groups: { readonly at: Spot; readonly all: T[] }[] = [];
  for (const one of all) {
    const at = spotOf(one);
    const close = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < near);
    if (close) {
      close.all.push(one);
    } else {
      groups.push({ at, all: [one] });
    }
  }
  return groups.map((group) => group.all);
}
