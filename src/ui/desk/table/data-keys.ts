import type { KeyboardEvent } from 'react';

const controls = 'a,button,input[type=checkbox]';

/** Arrow up and down go to the same link, button or box of the row above or below. Fields keep their arrows. */
export const moveBetweenRows = (event: KeyboardEvent<HTMLTableElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  const row = target.closest('tr');
  if (by === 0 || !row || !target.matches(controls) || target.getAttribute('aria-expanded') === 'true') return;
  const rows = [...event.currentTarget.querySelectorAll('tr')].filter(r => r.querySelector(controls) !== null);
  const place = [...row.querySelectorAll(controls)].indexOf(target);
  const next = rows[rows.indexOf(row) + by]?.querySelectorAll<HTMLElement>(controls);
  if (!next || next.length === 0) return;
  event.preventDefault();
  next[Math.min(place, next.length - 1)]?.focus();
};
