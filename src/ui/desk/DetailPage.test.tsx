import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { openDeskPage, refused } from '#test/desk-page.tsx';
import { eventually, get, press } from '#test/react.tsx';
import { DetailPage } from './DetailPage.tsx';

const Thing = z.object({ name: z.string(), street: z.string(), late: z.boolean() });
const getThing = query({ name: 'probe.thing.get', clause: '6.1-c', input: z.strictObject({}), output: Thing });

const Page = () => {
  const { data, error } = useOp(getThing, {});
  return (
    <DetailPage
      record={data}
      error={error}
      kind="企业"
      back={{ href: '/things', label: '企业名单' }}
      title={r => r.name}
      state={r => (r.late ? '已逾期' : '正常')}
      hint={r => r.street}
      acts={r => <button type="button">{`改正 ${r.name}`}</button>}
      notice={r => r.late && <p role="note">已经过了期限</p>}
      facts={r => [{ label: '街道', value: r.street }]}
      tabs={r => [
        { key: 'story', label: '经过', page: () => <p>{`${r.name}的经过`}</p> },
        { key: 'file', label: '档案', page: () => <p>{`${r.name}的档案`}</p> },
      ]}
      opensOn="file"
      timeline={{ title: '修改记录', show: r => <p>{`${r.name}改过两次`}</p> }}
      clause="6.1-c"
    >
      {() => <p>其余</p>}
    </DetailPage>
  );
};

const thing = { name: '运河智能', street: '米市巷街道', late: true };

describe('[6.1-c] the page of a record', () => {
  it('has a head with state and acts, facts, what is to be read first, and what happened to it', async () => {
    const { box } = await openDeskPage(Page, { at: '/things/a', answers: { 'probe.thing.get': () => thing } });
    await eventually(() => expect(get(box, 'h1').textContent).toBe('运河智能已逾期'));
    expect(document.title).toContain('运河智能');
    get(box, 'button', '改正 运河智能');
    expect(get(box, 'a', '企业名单').getAttribute('href')).toBe('/things');
    expect(get(box, 'dt').textContent).toBe('街道');
    const text = box.textContent ?? '';
    const order = ['已经过了期限', '街道', '运河智能的档案', '其余', '修改记录', '运河智能改过两次', '依据'].map(w => text.lastIndexOf(w));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('opens on the part that says most, and keeps the chosen one in the address, without what another part was filtered by', async () => {
    const { box, search } = await openDeskPage(Page, { at: '/things/a?open=x&street=330105', answers: { 'probe.thing.get': () => thing } });
    await eventually(() => expect(get(box, '[role=tab][aria-selected=true]').textContent).toBe('档案'));
    await press(get(box, '[role=tab]', '经过'));
    await eventually(() => expect(search()).toBe('?tab=story'));
    await eventually(() => expect(box.textContent).toContain('运河智能的经过'));
    await press(get(box, '[role=tab]', '档案'));
    await eventually(() => expect(search()).toBe(''));
  });

  it('says what happened when the record cannot be read, and shows nothing of it', async () => {
    const { box } = await openDeskPage(Page, { at: '/things/a', answers: {} });
    await eventually(() => get(box, '[role=alert]'));
    expect(get(box, 'h1').textContent).toBe('企业');
    expect(box.querySelector('[role=tab], dt, h2')).toBeNull();
  });

  it('[7.4.2-a] an address that can name nothing says 没有这一页; while a record is on its way its rows are kept', async () => {
    const { box } = await openDeskPage(Page, { answers: { 'probe.thing.get': () => refused(422, 'platform.problem.invalid') } });
    await eventually(() => expect(box.textContent).toContain('没有这一页'));
    expect(box.querySelector('[role="alert"]')).toBeNull();
    const waiting = await openDeskPage(() => <DetailPage record={undefined} kind="企业" title={() => ''} />, { answers: {} });
    expect(waiting.box.querySelectorAll('.pp-loading-rows > span').length).toBeGreaterThan(5);
    const missing = await openDeskPage(Page, { answers: { 'probe.thing.get': () => refused(404, 'platform.problem.notFound') } });
    await eventually(() => expect(missing.box.querySelector('[role="alert"]')).not.toBeNull());
    expect(missing.box.querySelector('.pp-loading-rows')).toBeNull();
  });
});
