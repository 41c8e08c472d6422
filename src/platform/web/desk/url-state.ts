import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import type { z } from 'zod';

/** Search parameters as the router hands them over: text, or a list where a key stands twice. */
export type RawSearch = Readonly<Record<string, string | readonly string[]>>;

/** `?a=1&b=x&b=y` → `{ a: '1', b: ['x', 'y'] }`; nothing becomes a number by itself (credit codes!). */
export const parseSearch = (text: string): Record<string, string | string[]> => {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map(key => [key, params.getAll(key).length > 1 ? params.getAll(key) : (params.get(key) ?? '')]),
  );
};

/** The other way; empty values are left out so that an unfiltered list has a bare address. */
export const stringifySearch = (search: Readonly<Record<string, unknown>>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '' && one !== false) params.append(key, String(one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
};

const recast = (value: unknown): unknown => {
  if (value === 'true' || value === 'false') return value === 'true';
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  return value;
};

/** Fits raw parameters to a schema: what does not fit as text is tried as number or boolean, as a list of one, and dropped at last. */
export const fitSearch = <S extends z.ZodObject>(schema: S, raw: RawSearch): z.output<S> => {
  const candidate: Record<string, unknown> = Object.fromEntries(Object.entries(raw).filter(([key]) => key in schema.shape));
  const attempts: ((value: unknown) => unknown)[] = [recast, v => [v].flat().map(x => String(x)), () => undefined];
  for (const mend of attempts) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return parsed.data;
    for (const key of new Set(parsed.error.issues.map(issue => String(issue.path[0])))) candidate[key] = mend(candidate[key]);
  }
  return schema.parse(candidate);
};

/** Changes the address in place: what is undefined leaves it. */
export const usePatchSearch = (): ((patch: Readonly<Record<string, unknown>>) => void) => {
  const navigate = useNavigate();
  return useCallback(
    patch =>
      void navigate({ to: '.', search: ((before: object) => ({ ...before, ...patch })) as never, replace: true, resetScroll: false }),
    [navigate],
  );
};

/** The raw parameters of the address. */
export const useSearch = (): RawSearch => useLocation({ select: at => at.search as unknown as RawSearch });

/** What each list was last filtered by, while the program is open. */
const lastSearch = new Map<string, string>();

/** The address of a list as it was left: with the filters it had, for the way back from a record. */
export const asLeft = (href: string): string => (href.includes('?') ? href : `${href}${lastSearch.get(href) ?? ''}`);

/**
 * A list's filters live in the URL, so that they survive going to a record and back, and can be sent to a colleague.
 * Another filter begins at the first page again.
 * @param schema a `z.object` whose keys are all optional or have defaults
 * @returns the filters and a setter that merges a patch; undefined, empty and false vanish from the address
 */
export const useUrlState = <S extends z.ZodObject>(schema: S): readonly [z.output<S>, (patch: Partial<z.input<S>>) => void] => {
  const search = useSearch();
  const patchSearch = usePatchSearch();
  const path = useLocation({ select: at => at.pathname });
  const state = useMemo(() => fitSearch(schema, search), [schema, search]);
  useEffect(() => void lastSearch.set(path, stringifySearch(search)), [path, search]);
  const set = useCallback((patch: Partial<z.input<S>>) => patchSearch({ after: undefined, ...patch }), [patchSearch]);
  return [state, set];
};
