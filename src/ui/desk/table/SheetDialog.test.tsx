import { beforeEach, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, get } from '#test/react.tsx';
import { SheetDialog } from './SheetDialog.tsx';

beforeEach(() => startPhrases({}));

const pressEscape = (target: Element): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));

it('[6.1-c] Esc in an open choice closes the choice alone; in a closed one it is the dialog’s', async () => {
  const box = await draw(
    <SheetDialog title="合并" onClose={() => {}}>
      <input role="combobox" aria-expanded="true" aria-controls="list" aria-label="open" data-first />
    </SheetDialog>,
  );
  const choice = get(box, 'input', 'open');
  expect(pressEscape(choice)).toBe(false);
  choice.setAttribute('aria-expanded', 'false');
  expect(pressEscape(choice)).toBe(true);
});
