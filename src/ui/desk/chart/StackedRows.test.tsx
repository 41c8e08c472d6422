import { expect, it } from 'vitest';
import { openDeskPage } from '#test/desk-page.tsx';
import { StackedRows } from './StackedRows.tsx';

const rows = [
  { key: 'a', label: '石桥街道', values: [30, 10], hrefs: ['/rows?street=a', undefined] },
  { key: 'b', label: '武林街道', values: [0, 20] },
];

it('[6.1-b] one bar a row, as long as its whole; numbers in the same line open their rows, and the sum stands below', async () => {
  const { box } = await openDeskPage(
    () => <StackedRows caption="分街道" labelTitle="街道" parts={['已走访', '未走访']} rows={rows} total="合计" />,
    { answers: {} },
  );
  const bars = [...box.querySelectorAll<HTMLElement>('.pp-stacked-row')];
  expect(bars.map(b => b.style.width)).toEqual(['100%', '50%']);
  expect([...(bars[0]?.children ?? [])].map(c => (c as HTMLElement).style.width)).toEqual(['75%', '25%']);
  expect([...box.querySelectorAll('tbody a')].map(a => [a.textContent, a.getAttribute('href')])).toEqual([['30', '/rows?street=a']]);
  expect([...box.querySelectorAll('tfoot td')].map(td => td.textContent)).toEqual(['合计', '', '30', '30']);
});
