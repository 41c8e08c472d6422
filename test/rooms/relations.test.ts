import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { seedRooms } from '#app/seed.ts';
import { isAdminRole, roles } from '#modules/people/contract/role.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, roomOf } from '#platform/contract/operation.ts';
import type { Handler } from '#platform/server/handler.ts';
import { guestsIn, strangerFrom } from '#test/guests.ts';
import {
  type Answer,
  answerTo,
  callerFor,
  idKeysOf,
  inputAbout,
  type Relation,
  relations,
  type Sample,
  type Samples,
  samplesOf,
  withoutTraces,
} from '#test/relations.ts';
import { openWorld, type World } from '#test/world.ts';

/**
 * Role × operation × relation as data, a line for each operation: the table whose record it is about (with the place of the sample in it), then for
 * each role that holds it what a record hers, of her district, of another district, and none at all come to (–: nobody of the role has it).
 * `link`: an enterprise’s, without an account; `new`: about no record yet; `nothing`: the demonstration has none; `system`: nobody's. Roles that are not named are refused.
 * `PEIPAO_GOLDEN=1` writes it anew after a wanted change; its diff is what a reviewer reads.
 */
const file = path.join(import.meta.dirname, 'relations.golden.json');
const table = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, string>;
const golden = process.env['PEIPAO_GOLDEN'] === '1';

/** What operations of rooms to the right are about besides their own records. */
const leftTables = [
  'enterprises.enterprises',
  'people.persons',
  'demands.demands',
  'campaigns.campaigns',
  'campaigns.teams',
  'campaigns.roster',
  'visits.visits',
  'cases.cases',
];

const traceless = withoutTraces(modules);
const handlers = traceless.modules.flatMap(m => m.handlers).filter(h => h.op.name !== 'platform.file.put' && !h.op.anonymous);
/** What an enterprise does by link and code. */
const guestHandlers = traceless.modules
  .flatMap(m => m.handlers)
  .filter(h => h.op.anonymous && /^(cases\.follow|selffill\.fill)\./.test(h.op.name) && idKeysOf(h.op).includes('linkId'));
const aboutOf = (h: Handler): string | undefined => table[h.op.name]?.split(':')[0];
const grantsOf = (h: Handler) => modules.find(m => m.name === roomOf(h.op))?.grants[h.op.name] ?? {};

describe('[7.1-d] role × operation × relation', () => {
  let world: World;
  let samples: Samples;
  let guests: Awaited<ReturnType<typeof guestsIn>>;
  const kept = new Map<string, Sample[]>();
  const rowsOf = async (name: string): Promise<Sample[]> => {
    const there = kept.get(name) ?? (await samples.of(name, 4));
    kept.set(name, there);
    return there;
  };
  beforeAll(async () => {
    world = await openWorld({ sweep: true, modules: traceless.modules });
    await seedRooms(world.door, world.clock.now(), () => 'Long-enough-42-password');
    guests = await guestsIn(world);
    traceless.begin();
    samples = await samplesOf(world);
  }, 400_000);

  const ask = (h: Handler, role: string, relation: Relation, sample?: Sample): Promise<Answer> | undefined => {
    const who = callerFor(world, samples, { role, relation, sample });
    return who && answerTo(who, h.op, inputAbout(h.op, relation === 'none' ? newId() : (sample?.id ?? newId())));
  };

  /** Looks for a record that the operation is about: in its own room first. */
  const lookFor = async (h: Handler, tables: readonly string[]): Promise<string> => {
    if (Object.keys(grantsOf(h)).length === 0) return 'system';
    if (idKeysOf(h.op).length === 0) return 'new';
    const own = tables.filter(t => t.startsWith(`${roomOf(h.op)}.`));
    const before = [aboutOf(h)?.split(' ')[0] ?? ''].filter(t => t.includes('.'));
    for (const name of new Set([...before, ...own, ...leftTables])) {
      for (const [at, sample] of (await rowsOf(name)).entries()) {
        for (const role of Object.keys(grantsOf(h))) {
          traceless.found.clear();
          const answer = await (ask(h, role, 'assigned', sample) ?? ask(h, role, 'district', sample));
          if (traceless.found.has(h.op.name)) return (await ask(h, role, 'none')) === 'allowed' ? 'new' : `${name} ${at}`;
          if (answer === 'unread') return 'unread';
        }
      }
    }
    return 'nothing';
  };

  /** The sample that the line names; where ids are made anew for each demonstration, the first of the others that the operation finds. */
  const sampleOf = async (h: Handler, about = ''): Promise<Sample | undefined> => {
    const [name = '', at = '0'] = about.split(' ');
    if (!name.includes('.')) return undefined;
    const rows = await rowsOf(name);
    const role = Object.keys(grantsOf(h))[0] ?? '';
    for (const sample of [rows[Number(at)], ...rows]) {
      traceless.found.clear();
      await (ask(h, role, 'assigned', sample) ?? ask(h, role, 'district', sample));
      if (traceless.found.has(h.op.name)) return sample;
    }
    return rows[Number(at)];
  };
  const lineOf = async (h: Handler, about: string): Promise<string> => {
    const sample = await sampleOf(h, about);
    const said: string[] = [];
    for (const role of Object.keys(grantsOf(h)).toSorted()) {
      const answers: string[] = [];
      for (const relation of sample ? relations : (['district'] as const)) answers.push((await ask(h, role, relation, sample)) ?? '–');
      said.push(`${role} ${answers.join(' ')}`);
    }
    return `${about}: ${said.join(', ')}`;
  };

  /** The enterprise with its link and code: its own, another's, and its own without the cookie of who opened it. */
  const guestLineOf = async (op: Operation): Promise<string> => {
    const guest = guests[op.name.startsWith('cases.') ? 'cases.follow' : 'selffill.fill'];
    const own = await answerTo(guest, op, inputAbout(op, guest.linkId));
    const other = await answerTo(guest, op, inputAbout(op, guest.otherId));
    const bare = await answerTo(strangerFrom(world, 1_000), op, inputAbout(op, guest.linkId));
    return `link: own ${own}, another’s ${other}, without its cookie ${bare}`;
  };

  it('every operation answers every role and relation as the table says', async () => {
    const now: Record<string, string> = {};
    const tables = golden
      ? (
          await world.pool.query<{ name: string }>(
            "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') order by 1",
          )
        ).rows.map(r => r.name)
      : [];
    for (const h of handlers.toSorted((a, b) => (a.op.name < b.op.name ? -1 : 1))) {
      const about = golden ? await lookFor(h, tables) : (aboutOf(h) ?? 'no line');
      now[h.op.name] = await lineOf(h, about);
    }
    for (const { op } of guestHandlers) now[op.name] = await guestLineOf(op);
    if (golden) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    expect(now).toEqual(golden ? now : table);
  }, 900_000);

  it('who does not hold an operation is refused, whatever it is about', async () => {
    const wrong: string[] = [];
    for (const [n, h] of handlers.entries()) {
      const sample = await sampleOf(h, aboutOf(h));
      for (const role of roles.filter(r => !(r in grantsOf(h)))) {
        const answer = await (ask(h, role, 'assigned', sample) ?? ask(h, role, 'district', sample));
        if (answer !== 'refused' && answer !== 'unread') wrong.push(`${h.op.name} as ${role}: ${answer}`);
      }
      const nobody = await answerTo(strangerFrom(world, n), h.op, inputAbout(h.op, sample?.id ?? newId()));
      if (nobody !== 'signIn' && nobody !== 'unread') wrong.push(`${h.op.name} by nobody: ${nobody}`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('the table itself: no record of another district is reached, none that is not there; administrators have no record of business', () => {
    // Rules and items of the whole country hold in every district.
    const everywhere = /^(cases\.rules?|catalogue\.items?|catalogue\.item_versions) /;
    const wrong = Object.entries(table).flatMap(([name, line]) => {
      const [about = '', said = ''] = line.split(': ');
      if (about === 'link') return said.endsWith('another’s signIn, without its cookie signIn') ? [] : [`${name}: ${said}`];
      return said.split(', ').flatMap(cell => {
        const [role = '', , , other, none] = cell.split(' ');
        const outside = none === 'allowed' || (other === 'allowed' && !everywhere.test(about));
        const administrator = isAdminRole(role) && !/^(people|platform)\./.test(name);
        return outside || administrator ? [`${name}: ${cell}`] : [];
      });
    });
    expect(wrong).toEqual([]);
    expect(Object.values(table).filter(line => /officer allowed refused hidden hidden/.test(line)).length).toBeGreaterThan(10);
  });
});
