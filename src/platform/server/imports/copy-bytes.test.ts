import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { inTransaction } from '#platform/server/database/transaction.ts';
import { openWorld } from '#test/world.ts';
import { copyBlocksInto } from './copy.ts';
import { copyBytes } from './copy-bytes.ts';

const world = await openWorld({ modules: [platformModule] });
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: false };

it('[6.1-c] values come back from PostgreSQL as they were put, in blocks that are filled again', async () => {
  const id = Buffer.from('0198c0de00007000800000000000000f', 'hex');
  const long = '很长的备注𪛖é'.repeat(20_000);
  const texts = ['杭州\t某\\某\n公司', 'é€𪛖', '', null, long];
  const used: ArrayBuffer[] = [];
  const out = copyBytes(64, used);
  const found = await inTransaction(world.pool, marks, async (_, client) => {
    await client.query('create temp table shapes (n int, t text, j jsonb, r real, f boolean, u uuid, a uuid[], w tsvector) on commit drop');
    const copy = await copyBlocksInto(client, 'shapes', ['n', 't', 'j', 'r', 'f', 'u', 'a', 'w']);
    for (const [i, text] of texts.entries()) {
      out.row(8);
      out.int(i === 3 ? null : i - 1);
      out.text(text);
      out.json(i === 3 ? undefined : JSON.stringify({ text: text?.slice(0, 9) }));
      out.real(i === 3 ? undefined : 0.5);
      out.flag(i === 3 ? undefined : i === 0);
      out.id(id);
      out.ids(i === 3 ? [] : [id, undefined]);
      // `~s` comes as a pair and as the end of the initials: one token with both places, in order.
      out.words(['海康', "d'", '~s', '~hk', '~s', '海康', '@330105'], [2, 3, 9, 1, 4, 2, 0]);
      if (out.waiting() < 64) continue;
      const block = out.take();
      await copy.send(block);
      used.push(block.buffer);
    }
    await copy.end();
    return client.query('select n, t, j, r, f, u::text, a::text, w::text from shapes order by ctid');
  });
  expect(found.rows.map(r => r.t)).toEqual(texts);
  const words = `'@330105' 'd''':3 '~hk':1 '~s':4,9 '海康':2`;
  expect(found.rows[0]).toMatchObject({
    n: -1,
    j: { text: '杭州\t某\\某\n公司' },
    r: 0.5,
    f: true,
    u: '0198c0de-0000-7000-8000-00000000000f',
    a: '{0198c0de-0000-7000-8000-00000000000f,NULL}',
    w: words,
  });
  expect(found.rows[3]).toEqual({ n: null, t: null, j: null, r: null, f: null, u: found.rows[0].u, a: '{}', w: words });
});
