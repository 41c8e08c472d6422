import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { CreateAsset, RecordEvent } from './register-input.ts';

/** Bulk load by the system itself: the demonstration, and a test's world. No person holds it. */
export const loadAssets = command({
  name: 'assets.seed.load',
  clause: '6.3.3-a',
  input: z.strictObject({
    rows: z.array(CreateAsset.extend({ standing: z.enum(['proposed', 'confirmed']), endedOn: z.string().optional() })).max(5_000),
    events: z.array(RecordEvent).max(5_000),
  }),
  output: z.object({ loaded: z.int() }),
});
