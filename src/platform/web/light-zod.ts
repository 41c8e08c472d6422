/**
 * Stands in zod's place in the web (the build puts it there). Pages fit the address to a filter and offer the choices of an
 * enumeration; they judge nothing, for the server does, with the real zod. So kinds of values, choices, defaults and the lengths of
 * text are kept, and every other refinement lets pass. The same tests run against both (`light-zod.test.ts`).
 */
type Fit = { ok: true; value: unknown } | { ok: false; path: readonly (string | number)[] };
type Check = (value: unknown) => Fit;

const yes = (value: unknown): Fit => ({ ok: true, value });
const no = (path: readonly (string | number)[] = []): Fit => ({ ok: false, path });

interface Facts {
  shape?: Record<string, Light>;
  strict?: boolean;
  options?: readonly string[];
}
/** A schema as far as the web knows it. */
interface Light extends Facts {
  judge: Check;
  [method: string]: unknown;
}

const mapIn =
  (judge: Check, change: (value: unknown) => unknown): Check =>
  value => {
    const f = judge(value);
    return f.ok ? yes(change(f.value)) : f;
  };
const only =
  (judge: Check, test: (value: unknown) => boolean): Check =>
  value => {
    const f = judge(value);
    return f.ok && !test(f.value) ? no() : f;
  };
const sizeOf = (value: unknown): number => (typeof value === 'number' ? value : ((value as { length?: number }).length ?? 0));
const orElse =
  (judge: Check, test: (value: unknown) => boolean, other: unknown): Check =>
  value =>
    test(value) ? yes(other) : judge(value);
const isUndefined = (value: unknown): boolean => value === undefined;

const objectOf = (shape: Record<string, Light>, strict: boolean): Light => {
  const judge: Check = value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return no();
    const input = value as Record<string, unknown>;
    const out: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(shape)) {
      const f = part.judge(input[key]);
      if (!f.ok) return no([key, ...f.path]);
      if (f.value !== undefined) out[key] = f.value;
    }
    const foreign = strict ? Object.keys(input).find(key => !(key in shape)) : undefined;
    return foreign === undefined ? yes(out) : no([foreign]);
  };
  return schema(judge, { shape, strict });
};

const without = (facts: Facts, mask: object, keep: boolean): Light =>
  objectOf(Object.fromEntries(Object.entries(facts.shape ?? {}).filter(([key]) => key in mask === keep)), facts.strict ?? false);

const refinementsOf = (judge: Check, facts: Facts): Record<string, unknown> => ({
  optional: () => schema(orElse(judge, isUndefined, undefined), facts),
  nullable: () =>
    schema(
      orElse(judge, v => v === null, null),
      facts,
    ),
  nullish: () =>
    schema(
      orElse(judge, v => v === undefined || v === null, undefined),
      facts,
    ),
  default: (other: unknown) => schema(orElse(judge, isUndefined, other), facts),
  catch: (other: unknown) => schema(v => (judge(v).ok ? judge(v) : yes(other)), facts),
  trim: () =>
    schema(
      mapIn(judge, v => String(v).trim()),
      facts,
    ),
  toLowerCase: () =>
    schema(
      mapIn(judge, v => String(v).toLowerCase()),
      facts,
    ),
  min: (n: number) =>
    schema(
      only(judge, v => sizeOf(v) >= n),
      facts,
    ),
  max: (n: number) =>
    schema(
      only(judge, v => sizeOf(v) <= n),
      facts,
    ),
  regex: (r: RegExp) =>
    schema(
      only(judge, v => r.test(String(v))),
      facts,
    ),
  refine: (test: (v: unknown) => boolean) => schema(only(judge, test), facts),
  transform: (change: (v: unknown) => unknown) => schema(mapIn(judge, change), facts),
});

const wholesOf = (judge: Check, facts: Facts): Record<string, unknown> => ({
  extend: (more: Record<string, Light>) => objectOf({ ...facts.shape, ...more }, facts.strict ?? false),
  pick: (mask: object) => without(facts, mask, true),
  omit: (mask: object) => without(facts, mask, false),
  partial: () =>
    objectOf(
      Object.fromEntries(Object.entries(facts.shape ?? {}).map(([k, s]) => [k, (s['optional'] as () => Light)()])),
      facts.strict ?? false,
    ),
  extract: (names: readonly string[]) => enumOf(names),
  exclude: (names: readonly string[]) => enumOf((facts.options ?? []).filter(o => !names.includes(o))),
  parse: (value: unknown) => {
    const f = judge(value);
    if (!f.ok) throw new Error(`does not judge: ${f.path.join('.')}`);
    return f.value;
  },
  safeParse: (value: unknown) => {
    const f = judge(value);
    return f.ok ? { success: true, data: f.value } : { success: false, error: { issues: [{ path: f.path }] } };
  },
});

/** A schema; a refinement that is not known here answers the schema itself. */
const schema = (judge: Check, facts: Facts = {}): Light => {
  const base: Record<string, unknown> = { judge, ...facts, ...refinementsOf(judge, facts), ...wholesOf(judge, facts) };
  const light: Light = new Proxy(base, { get: (known, key) => (key in known ? known[key as string] : () => light) }) as unknown as Light;
  return light;
};

const typed = (name: string): Light => schema(v => (typeof v === name ? yes(v) : no()));
const enumOf = (options: readonly string[]): Light => schema(v => (options.includes(v as string) ? yes(v) : no()), { options });
const any = schema(yes);

const arrayOf = (item: Light): Light =>
  schema(value => {
    if (!Array.isArray(value)) return no();
    const fits = value.map(item.judge);
    const wrong = fits.findIndex(f => !f.ok);
    return wrong < 0 ? yes(fits.map(f => f.ok && f.value)) : no([wrong]);
  });

const makers: Record<string, unknown> = {
  string: () => typed('string'),
  number: () => typed('number'),
  boolean: () => typed('boolean'),
  int: () => schema(v => (Number.isInteger(v) ? yes(v) : no())),
  uuid: () => schema(v => (/^[0-9a-f-]{36}$/i.test(String(v)) ? yes(v) : no())),
  enum: enumOf,
  literal: (one: unknown) => schema(v => (v === one ? yes(v) : no())),
  object: (shape: Record<string, Light>) => objectOf(shape, false),
  strictObject: (shape: Record<string, Light>) => objectOf(shape, true),
  array: arrayOf,
  union: (parts: readonly Light[]) => schema(v => parts.map(p => p.judge(v)).find(f => f.ok) ?? no()),
  iso: { date: () => schema(v => (/^\d{4}-\d{2}-\d{2}$/.test(String(v)) ? yes(v) : no())), datetime: () => typed('string') },
};

export const z = new Proxy(makers, { get: (known, key) => (key in known ? known[key as string] : () => any) });
