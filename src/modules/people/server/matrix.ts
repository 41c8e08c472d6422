import { phraseKeyOf } from '#platform/contract/operation.ts';
import type { Locale } from '#platform/contract/phrases.ts';
import type { Actor } from '#platform/server/context.ts';
import type { ServerModule } from '#platform/server/module.ts';
import type { FieldVisibility, Reach } from '#platform/server/scope.ts';
import { isAdminRole, roles, unready } from '../contract/role.ts';

/** One row of the permission matrix: an operation and how far each role reaches with it. */
export interface MatrixRow {
  readonly operation: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly clause: string;
  readonly anonymous: boolean;
  readonly reach: Readonly<Partial<Record<string, Reach>>>;
}
/** A field of people's data, e.g. `visits.visit.phone`, and how each role sees it. */
export interface FieldRow {
  readonly field: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly sight: Readonly<Partial<Record<string, FieldVisibility>>>;
}
/** 权限矩阵: role × operation → reach, and role × field → sight. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly fields: readonly FieldRow[];
  readonly reachOf: (actor: Actor, operationName: string) => Reach | undefined;
  readonly visibilityOf: (actor: Actor, field: string) => FieldVisibility;
  /** Names of the operations a role may call at all. */
  readonly operationsOf: (role: string) => readonly string[];
}

const knownRoles: ReadonlySet<string> = new Set([...roles, unready]);
const knownReach: ReadonlySet<unknown> = new Set<Reach>(['all', 'region', 'unit', 'self']);
const knownSight: ReadonlySet<unknown> = new Set<FieldVisibility>(['plain', 'masked', 'hidden']);

const faultsOf = (rows: readonly MatrixRow[], fields: readonly FieldRow[]): string[] => [
  ...rows.flatMap(r =>
    Object.entries(r.reach)
      .filter(([role, reach]) => !knownRoles.has(role) || !knownReach.has(reach))
      .map(([role, reach]) => `${r.operation}: ${role} ${String(reach)}`),
  ),
  ...fields.flatMap(f =>
    Object.entries(f.sight)
      .filter(([role, sight]) => !knownRoles.has(role) || !knownSight.has(sight))
      .map(([role, sight]) => `${f.field}: ${role} ${String(sight)}`),
  ),
  // What one does about oneself (reach `self`) everybody may; beyond that the three administrators share nothing with anybody of the three.
  ...rows
    .filter(r => Object.entries(r.reach).filter(([role, reach]) => isAdminRole(role) && reach !== 'self').length > 1)
    .map(r => `${r.operation}: two administrators`),
];

const titlesOf = (modules: readonly Pick<ServerModule, 'phrases'>[]): ((name: string, key: string) => Record<Locale, string>) => {
  const sentences = (locale: Locale): Map<string, string> =>
    new Map(modules.flatMap(m => Object.entries(m.phrases[locale]).map(([key, text]) => [`${m.phrases.room}.${key}`, text] as const)));
  const zh = sentences('zh-CN');
  const en = sentences('en');
  return (name, key) => ({ 'zh-CN': zh.get(key) ?? name, en: en.get(key) ?? name });
};

/** The words of a field stand beside those of operations: `visits.seen.visit.phone`. */
const fieldKeyOf = (field: string): string => field.replace('.', '.seen.');

let current: Matrix | undefined;

/** The matrix of this process. @throws Error before `permissionMatrix` was called */
export const matrixInForce = (): Matrix => {
  if (!current) throw new Error('permission matrix: not assembled yet');
  return current;
};

/**
 * Assembles the matrix from the grants of all rooms.
 * @throws Error that names every operation without a row, every row without an operation, every unknown role or reach, and every
 * operation that two of the three administrators would hold (三员分立)
 */
export const permissionMatrix = (modules: readonly Pick<ServerModule, 'handlers' | 'grants' | 'fields' | 'phrases'>[]): Matrix => {
  const grants = new Map(modules.flatMap(m => Object.entries(m.grants)));
  const operations = modules.flatMap(m => m.handlers.map(h => h.op)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const titleOf = titlesOf(modules);
  const rows = operations.map(op => ({
    operation: op.name,
    title: titleOf(op.name, phraseKeyOf(op.name)),
    clause: op.clause,
    anonymous: op.anonymous,
    reach: grants.get(op.name) ?? {},
  }));
  const fields = modules
    .flatMap(m => Object.entries(m.fields ?? {}))
    .map(([field, sight]) => ({ field, title: titleOf(field, fieldKeyOf(field)), sight }));
  const names = new Set(operations.map(op => op.name));
  const faults = [
    ...rows.filter(r => !r.anonymous && !grants.has(r.operation)).map(r => `${r.operation}: no row`),
    ...[...grants.keys()].filter(name => !names.has(name)).map(name => `${name}: no operation`),
    ...faultsOf(rows, fields),
  ];
  if (faults.length > 0) throw new Error(`permission matrix: ${faults.join('; ')}`);
  const byName = new Map<string, MatrixRow>(rows.map(r => [r.operation, r]));
  const byField = new Map<string, FieldRow>(fields.map(f => [f.field, f]));
  const working = (actor: Actor): boolean => actor.kind === 'person' || actor.kind === 'apiKey';
  current = {
    rows,
    fields,
    reachOf: (actor, name) => (working(actor) ? byName.get(name)?.reach[actor.role] : undefined),
    visibilityOf: (actor, field) => (working(actor) ? (byField.get(field)?.sight[actor.role] ?? 'hidden') : 'hidden'),
    operationsOf: role => rows.filter(r => r.anonymous || r.reach[role] !== undefined).map(r => r.operation),
  };
  return current;
};
