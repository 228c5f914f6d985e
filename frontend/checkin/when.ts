/** The time of day of a moment. */
export function clock(moment: Date, format: string): string {
  return new Intl.DateTimeFormat(format, { hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** Day and time of day of a moment. */
export function dayAndClock(moment: Date, format: string): string {
  return new Intl.DateTimeFormat(format, { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}

/** The name of a language in the reader's. */
export function languageName(tag: string, format: string): string {
  try {
    return new Intl.DisplayNames([format], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
