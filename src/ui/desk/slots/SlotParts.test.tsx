import { beforeEach, describe, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { fillSlot, offerSlots, slot } from '#platform/web/slots.ts';
import { draw } from '#test/react.tsx';
import { SlotParts as FieldSlotParts } from '#ui/field/SlotParts.tsx';
import { SlotParts } from './SlotParts.tsx';

const acts = slot<{ name: string }>('probe.thing.acts');
const elsewhere = slot<{ name: string }>('probe.thing.below');

const saying =
  (word: string) =>
  async () =>
  ({ name }: { name: string }) => <p>{`${word} ${name}`}</p>;

beforeEach(async () => {
  await startPhrases({});
  const person = { id: '1', name: '王芳', role: 'officer', regionCode: '330105', unitId: null };
  await startSession(async () => ({ person, operations: ['right.thing.print', 'right.thing.ask'], session: null }));
  const late = fillSlot(acts, { key: 'send', order: 30, needs: 'right.thing.ask', part: saying('寄') });
  offerSlots([
    async () => [late],
    [
      fillSlot(acts, { key: 'ask', order: 20, needs: 'right.thing.ask', part: saying('请') }),
      fillSlot(acts, { key: 'print', order: 10, needs: 'right.thing.print', part: saying('印') }),
      fillSlot(acts, { key: 'erase', order: 5, needs: 'right.thing.erase', part: saying('删') }),
      fillSlot(elsewhere, { key: 'other', order: 1, needs: 'right.thing.ask', part: saying('另') }),
    ],
  ]);
});

describe('[architecture] slots of a page', () => {
  it.each([
    ['desk', SlotParts],
    ['phone', FieldSlotParts],
  ])('at the %s show what rooms to the right put there, in order, to those who may, with what the page gives', async (_, Parts) => {
    const box = await draw(<Parts of={acts} give={{ name: '运河电机' }} />);
    await expect.poll(() => [...box.querySelectorAll('p')].map(p => p.textContent)).toEqual(['印 运河电机', '请 运河电机', '寄 运河电机']);
  });
});
