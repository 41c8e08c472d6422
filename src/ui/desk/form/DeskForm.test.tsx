import { ConfigProvider, Form, Input } from 'antd';
import { beforeEach, expect, it } from 'vitest';
import { Problem } from '#platform/contract/problem.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, get, press, settle, type } from '#test/react.tsx';
import { lightTheme } from '../theme.ts';
import { DeskForm } from './DeskForm.tsx';

beforeEach(() => startPhrases({}));

const formWith = (error?: unknown) => (
  <ConfigProvider theme={lightTheme}>
    <DeskForm<{ phone?: string }> name="ui.DeskForm" verb="send" error={error} onSubmit={() => {}}>
      <Form.Item name="phone" label="电话">
        <Input aria-label="phone" />
      </Form.Item>
      <Form.Item name="name" label="姓名" rules={[{ required: true }]}>
        <Input aria-label="name" />
      </Form.Item>
    </DeskForm>
  </ConfigProvider>
);

it('[7.1-d] what the server said about a value goes when the value is another', async () => {
  const wrong = new Problem('platform.problem.invalid', 422, {}, [{ pointer: '/phone', code: 'platform.fault.invalid_format' }]);
  const box = await draw(formWith(wrong));
  await settle(50);
  expect(box.textContent).toContain('格式不对');
  expect(box.querySelectorAll('[aria-invalid=true]').length).toBe(1);
  await type(get(box, 'input', 'phone'), '13800138000');
  await settle(50);
  expect(box.querySelectorAll('[aria-invalid=true]').length).toBe(0);
});

it('[7.1-d] a field left empty asks to be filled in, in plain words', async () => {
  const box = await draw(formWith());
  await press(get(box, 'button'));
  await settle(100);
  expect(box.textContent).toContain('请填写这一项');
});

const invalid = (...pointers: string[]): Problem =>
  new Problem(
    'platform.problem.invalid',
    422,
    {},
    pointers.map(pointer => ({ pointer, code: 'platform.fault.invalid_format' })),
  );

it('[7.1-d] a fault within a field stands beside that field, one by another name beside the field that means it', async () => {
  const form = (error: unknown) => (
    <DeskForm<{ days?: string }> name="test.Days" verb="send" error={error} onSubmit={() => {}} named={{ '/startsOn': ['days'] }}>
      <Form.Item name="days" label="起止">
        <Input aria-label="days" />
      </Form.Item>
    </DeskForm>
  );
  for (const pointer of ['/days/1', '/startsOn']) {
    const box = await draw(form(invalid(pointer)));
    await settle(50);
    expect(box.querySelectorAll('[aria-invalid=true]').length, pointer).toBe(1);
    expect(box.querySelector('.pp-notice'), pointer).toBeNull();
  }
});

it('[7.1-d] a fault of a field that the form does not have is said above the button', async () => {
  const box = await draw(formWith(invalid('/phone', '/endedAt')));
  await settle(50);
  expect(box.querySelectorAll('[aria-invalid=true]').length).toBe(1);
  expect(get(box, '[role=alert].pp-notice').textContent).toContain('格式不对');
});
