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
    <DeskForm<{ phone?: string }> verb="send" error={error} onSubmit={() => {}}>
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
