import { describe, expect, it } from 'vitest';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { keepMasked, mapAllPhones, phoneAt } from './phones.ts';
import { withVisitPart } from './visit-form.ts';

const form = withVisitPart(tableA1);
const contact = indexOf(form).byId.get('basic.contact');
const met = indexOf(form).byId.get('visit.met');
if (!contact || !met) throw new Error('questions gone');

describe('[7.1-d] phone numbers in answers', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['0571-88886666', '057****6666'],
    ['95588', '95***88'],
    ['', ''],
  ])('%s is shown as %s', (phone, masked) => {
    expect(maskWritten(phone)).toBe(masked);
  });

  it('are masked in persons and in rows, and nothing else is touched', () => {
    const answers: Answers = {
      'basic.name': '甲',
      'basic.contact': { name: '王芳', phone: '13800001234' },
      'visit.met': [{ name: '李', phone: '13900005678' }, { name: '赵' }],
    };
    expect(mapAllPhones(form, answers, maskWritten)).toEqual({
      'basic.name': '甲',
      'basic.contact': { name: '王芳', phone: '138****1234' },
      'visit.met': [{ name: '李', phone: '139****5678' }, { name: '赵' }],
    });
  });

  it('that come back masked mean unchanged; an unknown mask stays a mask', () => {
    const stored = { name: '王芳', phone: '13800001234' };
    expect(keepMasked(contact, { name: '王芳芳', phone: '138****1234' }, stored)).toEqual({ name: '王芳芳', phone: '13800001234' });
    expect(keepMasked(contact, { name: '李', phone: '139****9999' }, stored)).toEqual({ name: '李', phone: '139****9999' });
  });

  it('are found by row', () => {
    expect(phoneAt(met, [{ name: '李' }, { name: '赵', phone: '13900005678' }], 1)).toBe('13900005678');
    expect(phoneAt(met, [{ name: '李' }], 0)).toBeUndefined();
  });
});
