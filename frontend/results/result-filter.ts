/** Choosing a group shows it at once; without this script there is a button for it. */
document.querySelectorAll<HTMLFormElement>('form[data-filter]').forEach((form) => {
  form.addEventListener('change', () => form.requestSubmit());
  // What was chosen before this came waits for the button, and so does what the browser restored.
  if ([...form.querySelectorAll('select')].every(isAsSent)) {
    form.querySelector('button')?.remove();
  }
});

function isAsSent({ options, value }: HTMLSelectElement): boolean {
  const sent = [...options].find((it) => it.defaultSelected) ?? options[0];
  return sent?.value === value;
}

export {};
