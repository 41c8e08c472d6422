import { Form } from 'antd';
import { useReducer } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, key, leave, press, settle, type } from '#test/react.tsx';
import { DayField, DayTimeField } from './DayField.tsx';
import { DeskForm } from './DeskForm.tsx';

beforeEach(() => startPhrases({}));

interface Values {
  from: string;
  to: string;
  at: string;
}

const formOn = async (sent: Values[]): Promise<HTMLElement> => {
  const box = await draw(
    <DeskForm<Values>
      name="ui.test"
      verb="send"
      initial={{ from: '2026-11-01', to: '2026-12-31', at: '2026-11-02 09:30' }}
      onSubmit={v => sent.push(v)}
    >
      <Form.Item name="from" label="from">
        <DayField aria-label="from" />
      </Form.Item>
      <Form.Item name="to" label="to">
        <DayField aria-label="to" />
      </Form.Item>
      <Form.Item name="at" label="at">
        <DayTimeField aria-label="at" />
      </Form.Item>
    </DeskForm>,
  );
  await eventually(() => get(box, 'input', 'at'));
  return box;
};

const Redrawn = ({ onTaken }: { onTaken: (day: string) => void }) => {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  return (
    <>
      <DayField aria-label="to" value="2026-12-31" min="2026-01-01" onChange={onTaken} />
      <button type="button" data-again onClick={redraw} />
    </>
  );
};

describe('日期', () => {
  it.each(['2027/1/4', '2027.1.4', '20270104', '2027年1月4日', '2027年01月04日', '2027-01-04', '２０２７－１－４'])(
    '[X-2] %s typed and left is that day, and the other end stays',
    async text => {
      const sent: Values[] = [];
      const box = await formOn(sent);
      await type(get(box, 'input', 'to'), text);
      await leave(get(box, 'input', 'to'));
      await press(get(box, 'button[type=submit]'));
      await eventually(() => expect(sent).toEqual([{ from: '2026-11-01', to: '2027-01-04', at: '2026-11-02 09:30' }]));
    },
  );

  it('[X-2] Enter takes what was typed and does not hand the form in', async () => {
    const sent: Values[] = [];
    const box = await formOn(sent);
    await type(get(box, 'input', 'from'), '2026.10.5');
    await key(get(box, 'input', 'from'), 'Enter');
    await settle(50);
    expect(sent).toEqual([]);
    await press(get(box, 'button[type=submit]'));
    await eventually(() => expect(sent).toMatchObject([{ from: '2026-10-05', to: '2026-12-31' }]));
  });

  it('[X-2] what is no day is said and not taken; the day that was there stays', async () => {
    const sent: Values[] = [];
    const box = await formOn(sent);
    await type(get(box, 'input', 'to'), '2027年2月30日');
    await leave(get(box, 'input', 'to'));
    await eventually(() => expect(box.textContent).toContain('没有认出“2027年2月30日”'));
    await press(get(box, 'button[type=submit]'));
    await eventually(() => expect(sent).toMatchObject([{ to: '2026-12-31' }]));
  });

  it('[X-2] a time of day is typed with its day', async () => {
    const sent: Values[] = [];
    const box = await formOn(sent);
    await type(get(box, 'input', 'at'), '2027年1月4日 下午3:05');
    await leave(get(box, 'input', 'at'));
    await press(get(box, 'button[type=submit]'));
    await eventually(() => expect(sent).toMatchObject([{ at: '2027-01-04 15:05' }]));
  });

  it('[X-2] a page drawn anew while a day is being typed leaves what is typed', async () => {
    const taken: string[] = [];
    const box = await draw(<Redrawn onTaken={day => taken.push(day)} />);
    await eventually(() => get(box, 'input', 'to'));
    await type(get(box, 'input', 'to'), '2026-10-05');
    await press(get(box, 'button[data-again]'));
    await settle(20);
    expect((get(box, 'input', 'to') as HTMLInputElement).value).toBe('2026-10-05');
    await key(get(box, 'input', 'to'), 'Enter');
    expect(new Set(taken)).toEqual(new Set(['2026-10-05']));
  });
});
