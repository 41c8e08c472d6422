import type { Actor } from './context.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** Nobody known: may call anonymous operations only. */
export const anonymousActor: Actor = Object.freeze({
  kind: 'anonymous',
  id: nobody,
  name: '',
  role: 'anonymous',
  authorityId: nobody,
  regionCode: '00',
  unitId: null,
  sessionId: null,
  keyScopes: null,
});

/**
 * This system itself, for jobs and seeds.
 * @param part what acts, e.g. `worker` or `seed`; stands in the audit log as `system:worker`
 * @param home whose rows it makes; nobody's when left out
 */
export const systemActor = (part: string, home: { authorityId?: string; regionCode?: string } = {}): Actor => ({
  ...anonymousActor,
  kind: 'system',
  name: `system:${part}`,
  role: 'system',
  authorityId: home.authorityId ?? nobody,
  regionCode: home.regionCode ?? '00',
});
