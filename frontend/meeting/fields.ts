/** What stands in a form, by the names of its fields. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** The page's own: they say which answer it is and not what somebody says. */
const OWN = ['id', 'version', 'device', 'for', 'secret'];

/** What somebody filled in, or all that is sent. */
export function read(form: HTMLFormElement, all = false): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== 'device' && (all || !OWN.includes(name))) {
      (fields[name] ??= []).push(value);
    }
  }
  return fields;
}

/** Fills the form in again; fields that it no longer has are left out. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    const name = (control as HTMLInputElement).name;
    if (!name || OWN.includes(name)) {
      continue;
    }
    const values = fields[name] ?? [];
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      control.checked = values.includes(control.value) && !control.disabled;
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      control.value = values[0] ?? control.value;
    }
  }
  form.querySelectorAll('details').forEach((part) => {
    part.open ||= part.querySelector(':checked') !== null;
  });
}

export function same(one: Fields, other: Fields): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The value of one of the page's own fields. */
export function own(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}
