import { z } from 'zod';

/** What every list takes: keyset paging, never an offset. */
export const PageInput = z.strictObject({
  after: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** A page of rows; `next` is the cursor of the following page. Counts are never exact on lists. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() });

/** Cursor ↔ sort key: base64url of the JSON of the last row's sort values. */
export const encodeCursor = (key: readonly (string | number | null)[]): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

/**
 * Cuts what was read with `limit + 1` to the page.
 * @returns the rows to show, and the cursor of the following page where there is one
 */
export const toPage = <R>(
  found: readonly R[],
  limit: number,
  keyOf: (last: R) => readonly (string | number | null)[],
): { shown: R[]; next: string | null } => {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: found.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
};

/** Reads a cursor; a cursor that was not ours answers undefined and the list starts anew. */
export const decodeCursor = (cursor: string | undefined): readonly (string | number | null)[] | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const value: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, c => c.charCodeAt(0))));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
