import { useState } from 'react';
import { expect, it } from 'vitest';
import { draw, type } from '#test/react.tsx';
import { NumberInput } from './NumberInput.tsx';

const said: unknown[] = [];
const Minutes = () => {
  const [value, setValue] = useState<number | null>(60);
  return (
    <NumberInput
      aria-label="时长"
      min={10}
      max={480}
      precision={0}
      measures="minutes"
      value={value}
      onChange={n => {
        said.push(n);
        setValue(n);
      }}
    />
  );
};

it('[A.1-a] a number at the desk is read as people write it, and what is none stays in sight with its sentence', async () => {
  const box = await draw(<Minutes />);
  const field = box.querySelector('input') as HTMLInputElement;
  const leave = () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await type(field, '６小时');
  expect(said.at(-1)).toBe(360);
  await type(field, '９０');
  expect(said.at(-1)).toBe(90);
  await type(field, '很久');
  expect(said.at(-1)).toBe('很久');
  leave();
  await expect.poll(() => box.querySelector('[role=alert]')?.textContent).toContain('很久');
  expect(field.value).toBe('很久');
  await type(field, '500');
  leave();
  await expect.poll(() => box.querySelector('[role=alert]')?.textContent).toContain('480');
  expect(field.value).toBe('500');
  await type(field, '');
  expect(said.at(-1)).toBeNull();
});
