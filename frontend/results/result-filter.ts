/** Choosing a group shows it at once; without this script there is a button for it. */
document.querySelectorAll<HTMLFormElement>('form[data-filter]').forEach((form) => {
  form.querySelector('button')?.remove();
  form.addEventListener('change', () => form.requestSubmit());
});

export {};
