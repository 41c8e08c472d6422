import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, get, leave, press, type } from '#test/react.tsx';
import { Choice } from './Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';
import { YesNo } from './YesNo.tsx';

const Output = () => {
  const [value, setValue] = useState('');
  return <NumberField label="产值" unit="万元" value={value} onChange={setValue} />;
};
const Training = () => {
  const [value, setValue] = useState<boolean | undefined>();
  return <YesNo label="规上企业采标" value={value} onChange={setValue} whenYes={<p>备注</p>} />;
};

beforeEach(() => startPhrases({}));

describe('[A.1-a] controls of the phone', () => {
  it('ties label, hint and error to the field', async () => {
    const box = await draw(<TextField label="法人代表" hint="即法定代表人" error="还没有填" required value="" onChange={() => {}} />);
    const input = get(box, 'input') as HTMLInputElement;
    expect(input.labels?.[0]?.textContent).toContain('法人代表');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent);
    expect(described).toEqual(['即法定代表人', '还没有填']);
  });

  it('brings the number pad, takes full-width digits as typed and makes them plain when the field is left', async () => {
    const box = await draw(<Output />);
    const input = get(box, 'input') as HTMLInputElement;
    expect(input.inputMode).toBe('decimal');
    await type(input, '１２，３００．５');
    expect(input.value).toBe('１２，３００．５');
    await leave(input);
    expect(input.value).toBe('12300.5');
    expect(box.textContent).toContain('万元');
  });

  it('opens the remark only on 是, and takes an answer back', async () => {
    const box = await draw(<Training />);
    expect(box.textContent).not.toContain('备注');
    const [yes] = box.querySelectorAll('input');
    await press(yes as Element);
    expect(box.textContent).toContain('备注');
    await press(get(box, 'button', '清除'));
    expect((yes as HTMLInputElement).checked).toBe(false);
    expect(box.textContent).not.toContain('备注');
  });

  it('shows up to eight choices and uses a list beyond', async () => {
    const options = Array.from({ length: 9 }, (_, i) => ({ value: `v${i}`, label: `选项${i}` }));
    const few = await draw(<Choice label="规模" options={options.slice(0, 8)} value={undefined} onChange={() => {}} />);
    expect(few.querySelectorAll('input[type=radio]')).toHaveLength(8);
    expect(few.querySelector('fieldset legend')?.textContent).toContain('规模');
    const many = await draw(<Choice label="街道" options={options} value={undefined} onChange={() => {}} />);
    expect(many.querySelectorAll('option')).toHaveLength(10);
  });
});
