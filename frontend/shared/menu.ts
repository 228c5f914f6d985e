/** Closes open menus on a tap elsewhere and on Escape; without this script they still open. */
const openMenus = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'),
];

const closeOthers = (event: Event): void => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target as Node)) {
      menu.open = false;
    }
  }
};

document.addEventListener('click', closeOthers);
document.addEventListener('focusin', closeOthers);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  }
});

export {};
