import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintQuestionnaire } from './lint-questionnaire.ts';
import { satisfactionForm } from './satisfaction-form.data.ts';

test('[7.6-a] 满意度调查表 lies in the migration as the definition says, and the linter finds nothing', () => {
  const sql = readFileSync(new URL('../migrations/20261130T2300-satisfaction-form.sql', import.meta.url), 'utf8');
  expect(JSON.parse(sql.split('$definition$')[1] ?? '')).toEqual(satisfactionForm);
  expect(lintQuestionnaire({ draft: satisfactionForm, earlier: [], held: { options: {}, empty: {} }, locked: undefined })).toEqual([]);
});
