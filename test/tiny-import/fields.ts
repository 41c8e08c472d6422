import { plainly, readText, red, refused, yellow } from '#platform/contract/imports/cells.ts';
import { importFields } from '#platform/contract/imports/fields.ts';

/** A thing: a code that tells it, a name, how many there are. */
export interface Thing {
  code?: string;
  name?: string;
  many?: number;
}

/** The smallest list of fields that has everything: a lead, a red fault, a yellow one, a field that repeats. */
export const thingFields = importFields<Thing, undefined>()({
  code: {
    headings: ['编码', '编号'],
    lead: true,
    always: true,
    read: cell => (/^[A-Z]\d+$/.test(cell.text.trim()) ? plainly({ code: cell.text.trim() }) : refused(red('codeOdd'))),
  },
  name: { headings: ['名称', '物品名称'], read: cell => readText<Thing>(cell, 'name', 20) },
  many: {
    headings: ['数量'],
    repeats: true,
    read: cell => {
      const n = Number(cell.text.trim());
      return cell.text.trim() === '' ? plainly({}) : Number.isInteger(n) ? plainly({ many: n }) : refused(yellow('manyOdd'));
    },
  },
});
