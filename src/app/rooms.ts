/**
 * The rooms in their order, and the only list of them: a room may call rooms before it, never after. The doors find a room's face by its
 * name: `index.ts` (server, jobs, demonstration), `web/index.ts` (desk), `web/field.ts` (phone).
 */
export const rooms = [
  'reference',
  'people',
  'enterprises',
  'stations',
  'catalogue',
  'demands',
  'assets',
  'questionnaires',
  'campaigns',
  'visits',
  'selffill',
  'papers',
  'reports',
  'partners',
  'experts',
  'cases',
  'readiness',
  'standards',
  'improvements',
  'satisfaction',
] as const;
