import type pg from 'pg';
import { submitVisit } from '#modules/surveys/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeCampaign } from './campaign.ts';
import { type Figure, rate } from './measure.ts';
import type { Program } from './program.ts';

/** So many devices hand in at once. */
const width = 8;
const count = 1_000;

/** One durable insert of a submitted visit's row a call, nothing else: the same row, the same indexes, no wall, no recorder. */
const bareRate = async (program: Program, visitId: string): Promise<number> => {
  const owner = await program.owner();
  await owner.query('create schema bench; create table bench.visits (like surveys.visits including indexes)');
  const { rows } = await owner.query('select * from surveys.visits where id = $1', [visitId]);
  await owner.end();
  const row: Record<string, unknown> = rows[0] ?? {};
  const names = Object.keys(row);
  const values = (): unknown[] =>
    names.map(name => {
      const value = row[name];
      if (name === 'id' || name === 'roster_id') return newId();
      return value !== null && typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value)
        ? JSON.stringify(value)
        : value;
    });
  const clients: pg.Client[] = [];
  for (let i = 0; i < width; i += 1) clients.push(await program.owner());
  const text = `insert into bench.visits (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`;
  const insert = { name: 'bare', text };
  const { perSecond } = await rate(i => (clients[i % width] as pg.Client).query({ ...insert, values: values() }), 3_000, width);
  await Promise.all(clients.map(c => c.end()));
  return perSecond;
};

/** Handing in Table A.1 over HTTP, durable, recorded, its demands raised, against bare inserts of the visit's row. */
export const benchVisits = async (program: Program): Promise<Figure[]> => {
  const { visitIds } = await makeCampaign(program, count, 'drafted');
  const officer = await program.signIn('officer');
  const visitedOn = new Date().toISOString().slice(0, 10);
  const left = [...visitIds];
  const submit = async (): Promise<void> => {
    const visitId = left.pop();
    if (visitId) await officer.call(submitVisit, { visitId, revision: 1, visitedOn });
  };
  await rate(submit, 1_000, 2);
  const before = left.length;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left.length > 0 && performance.now() - start < 6_000) await submit();
    }),
  );
  const submitted = ((before - left.length) * 1000) / (performance.now() - start);
  const bare = await bareRate(program, visitIds.at(-1) ?? '');
  return [
    {
      name: 'Table A.1 handed in, durable and recorded ÷ bare insert',
      measured: submitted / bare,
      limit: 0.5,
      sense: 'atLeast',
      unit: '×',
      note: `${submitted.toFixed(0)}/s against ${bare.toFixed(0)}/s, ${width} at a time`,
    },
  ];
};
