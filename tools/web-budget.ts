import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DoorSizes } from './web/pack-assets.ts';
import { deskWeights, fieldWeights } from './web/weigh.ts';

/** Weighs the built web against its budgets, in bytes after Brotli. Run after `npm run build`. */

const kilobyte = 1024;

const read = (door: string): DoorSizes =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../dist', door, 'sizes.json'), 'utf8')) as DoorSizes;

const weights = [...deskWeights(read('desk')), ...fieldWeights(read('field'))].sort((a, b) => b.bytes / b.limit - a.bytes / a.limit);
const over = weights.filter(w => w.bytes > w.limit);
const first = weights.filter(w => w.name === 'desk shell and home' || w.name === 'field door');
for (const w of new Set([...first, ...weights.slice(0, 5), ...over])) {
  console.log(
    `${w.bytes > w.limit ? 'OVER ' : '     '}${(w.bytes / kilobyte).toFixed(1).padStart(7)} of ${w.limit / kilobyte} KB br  ${w.name}`,
  );
}
if (over.length > 0) process.exitCode = 1;
