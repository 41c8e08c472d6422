// Draws once more what a file of 抽取数据 says was drawn, with nothing but Node: node tools/repeat-draw.mjs 抽取数据-2026-12-01.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { pool, digits, strata, recused, ...told } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex');

// 1. The pool's hash: lines `stratum ‖ 0x1f ‖ expert id`, sorted.
const lines = pool.map(p => `${p.stratum}\u001f${p.expertId}`).sort();
const poolHash = sha256(lines.join('\n'));
// 2. The seed: that hash and the digits in their order. 3. A ticket for each: SHA-256(seed ‖ 0x1f ‖ expert id). The smallest first.
const seed = [poolHash, ...digits].join('-');
const tickets = pool
  .map(({ expertId, stratum }) => ({ expertId, stratum, ticket: sha256(`${seed}\u001f${expertId}`) }))
  .sort((a, b) => a.stratum - b.stratum || (a.ticket < b.ticket ? -1 : 1));
// 4. Of each stratum the first so many that did not recuse.
const selected = strata.flatMap((s, at) => tickets.filter(t => t.stratum === at && !recused.includes(t.expertId)).slice(0, s.count));

const mine = { poolHash, seed, tickets, selected };
const differs = Object.keys(mine).filter(key => JSON.stringify(mine[key]) !== JSON.stringify(told[key]));
for (const { expertId, ticket } of selected) console.log(ticket.slice(0, 16), expertId, pool.find(p => p.expertId === expertId).name);
console.log(differs.length === 0 ? 'the same' : `different: ${differs.join(', ')}`);
process.exitCode = differs.length === 0 ? 0 : 1;
