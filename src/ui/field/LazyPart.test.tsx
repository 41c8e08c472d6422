import { type ComponentType, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, get, press } from '#test/react.tsx';
import { fetchPart, LazyPart } from './LazyPart.tsx';

const List = ({ rows }: { rows: readonly string[] }) => <p>{rows.join('、')}</p>;
const Word = ({ word }: { word: string }) => <p>{word}</p>;
const loadList = async () => List as ComponentType<object>;
const loadWord = async () => Word as ComponentType<object>;

/** As the phone's door does: one place, now the one part, now the other. */
const Turning = () => {
  const [turned, setTurned] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setTurned(t => !t)}>
        翻
      </button>
      {turned ? <LazyPart load={loadWord} of={{ word: '丙' }} /> : <LazyPart load={loadList} of={{ rows: ['甲', '乙'] }} />}
    </>
  );
};

beforeEach(() => startPhrases({}));

describe('[7.1-a] parts that come later', () => {
  it('in another’s place are never drawn with the properties of the other; what was here once stands at once', async () => {
    const box = await draw(<Turning />);
    await expect.poll(() => box.textContent).toContain('甲、乙');
    await press(get(box, 'button'));
    await expect.poll(() => box.textContent).toContain('丙');
    await press(get(box, 'button'));
    expect(box.textContent).toContain('甲、乙');
  });

  it('can be fetched again when they did not come', async () => {
    let there = false;
    const load = async () => {
      if (!there) throw new Error('no network');
      return Word;
    };
    const box = await draw(<LazyPart load={load} of={{ word: '戊' }} />);
    await expect.poll(() => box.querySelectorAll('button').length).toBe(1);
    there = true;
    await press(get(box, 'button'));
    await expect.poll(() => box.textContent).toContain('戊');
  });

  it('stand in the first drawing when they were fetched before', async () => {
    const load = async () => Word;
    await fetchPart(load);
    expect((await draw(<LazyPart load={load} of={{ word: '己' }} />)).textContent).toBe('己');
  });
});
