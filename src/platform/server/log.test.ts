import { expect, test } from 'vitest';
import { faultLine } from './log.ts';

test('[7.1-d] the log names the fault, not the row that PostgreSQL quotes', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "persons_name"'), {
    code: '23505',
    constraint: 'persons_name',
    detail: 'Key (name)=(王芳) already exists.',
    where: 'COPY persons, line 1: "王芳"',
  });
  expect(faultLine(error)).toMatchObject({ code: '23505', constraint: 'persons_name' });
  expect(JSON.stringify(faultLine(error))).not.toContain('王芳');
});
