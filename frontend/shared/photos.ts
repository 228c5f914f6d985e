import { change, entries, type Entry } from './store';

/**
 * Photos on this phone: made small before anything else happens to them, and kept beside the draft
 * or the parcel that names them, so that saving a text does not write them each time.
 */

/** A photo as it is kept and sent. */
export interface Photo extends Entry {
  /** In base 64: any storage takes it, also that of browsers without IndexedDB. */
  readonly data: string;
  readonly type: string;
}

/** The browser cannot make a picture of this file: no photo, or of a kind that it does not know. */
export class Unreadable extends Error {}

const ROOT = 'photo/';
/** What the portal shows at most, in pixels. */
const LONG_SIDE = 1600;
const QUALITY = 0.82;
const WORST = 0.4;
/** A photo that nothing names any more goes after so long, in milliseconds. */
const FORGOTTEN = 24 * 60 * 60_000;

/** Where a photo's bytes lie. */
export function photoKey(id: string): string {
  return ROOT + id;
}

/**
 * Keeps a photo.
 *
 * @returns whether the browser keeps it; false says that it lasts as long as this page only
 */
export function keepPhoto(id: string, photo: Photo): Promise<boolean> {
  return change([photoKey(id)], () => new Map([[photoKey(id), photo]]));
}

/** The photo under this key, if this browser has it. */
export async function photoAt(key: string): Promise<Photo | undefined> {
  return (await entries<Photo>(key)).get(key);
}

/** Forgets a photo. */
export async function dropPhoto(id: string): Promise<void> {
  await change([photoKey(id)], () => new Map([[photoKey(id), undefined]]));
}

/** Forgets the old ones that no draft and nothing on its way names. */
export async function tidyPhotos(): Promise<void> {
  const photos = await entries<Photo>(ROOT);
  if (photos.size === 0) {
    return;
  }
  const named = JSON.stringify([
    ...(await entries('draft/')).values(),
    ...(await entries('outbox/')).values(),
  ]);
  for (const [key, photo] of photos) {
    const old = photo.changedAt < Date.now() - FORGOTTEN;
    if (old && !named.includes(key.slice(ROOT.length))) {
      await change([key], () => new Map([[key, undefined]]));
    }
  }
}

/** An address for showing it. */
export function photoSource({ type, data }: Photo): string {
  return `data:${type};base64,${data}`;
}

export function photoBytes({ data }: Photo): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
}

/** How small a photo has to become. */
export interface Smallness {
  /** In pixels. */
  readonly longSide: number;
  /** In bytes; a photo with very much in it loses sharpness for that. */
  readonly most: number;
}

/**
 * Makes a photo small: upright, by default at most 1,600 pixels long, as JPEG, and without what a
 * camera writes beside the picture, such as the place.
 *
 * @throws Unreadable
 */
export async function shrink(
  file: Blob,
  { longSide, most }: Smallness = { longSide: LONG_SIDE, most: Infinity }
): Promise<Photo> {
  const picture = await decoded(file);
  try {
    const factor = Math.min(1, longSide / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * factor));
    const height = Math.max(1, Math.round(picture.height * factor));
    let quality = QUALITY;
    let small = await drawn(picture.image, width, height, quality);
    while (small.size > most && quality > WORST) {
      quality -= 0.15;
      small = await drawn(picture.image, width, height, quality);
    }
    return { data: await base64(small), type: small.type, changedAt: Date.now() };
  } finally {
    picture.close();
  }
}

interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  close(): void;
}

async function decoded(file: Blob): Promise<Picture> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { image, width: image.width, height: image.height, close: () => image.close() };
  } catch {
    // Some browsers do not know the option, others show formats that they make no bitmap of.
    return shown(file);
  }
}

async function shown(file: Blob): Promise<Picture> {
  const image = new Image();
  const address = URL.createObjectURL(file);
  const close = () => URL.revokeObjectURL(address);
  try {
    image.src = address;
    await image.decode();
  } catch (cause) {
    close();
    throw new Unreadable(file.type, { cause });
  }
  return { image, width: image.naturalWidth, height: image.naturalHeight, close };
}

async function drawn(
  image: CanvasImageSource,
  width: number,
  height: number,
  quality: number
): Promise<Blob> {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context) {
      draw(context, image, width, height);
      return canvas.convertToBlob({ type: 'image/jpeg', quality });
    }
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  draw(canvas.getContext('2d')!, image, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Unreadable('canvas'))),
      'image/jpeg',
      quality
    )
  );
}

function draw(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  image: CanvasImageSource,
  width: number,
  height: number
): void {
  // JPEG has no transparency; what shines through is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
