import { z } from 'zod';

/** UUID of any record. */
export const Id = z.uuid();
/** A calendar day `2026-11-22`; legal days carry no time zone. */
export const Day = z.iso.date();
/** An instant with offset. */
export const Instant = z.iso.datetime({ offset: true });
/** GB/T 2260 code, 2 to 9 digits; a prefix is an ancestor (33 省, 3301 市, 330105 区县, 330105001 街道). */
export const RegionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9})$/);
/** Half of a character that UTF-16 writes in two: no store keeps it, and another would stand in its place. */
const isWhole = (s: string): boolean => !/\p{Surrogate}/u.test(s);

/** One line of text: trimmed, 1 to `max` characters (not bytes), no control characters, none cut in half. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine(s => [...s].length <= max)
    .refine(s => ![...s].some(c => (c.codePointAt(0) ?? 0) < 32))
    .refine(isWhole);
/** Text of several lines, at most `max` characters, none cut in half; may be empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .refine(s => [...s].length <= max)
    .refine(s => !s.includes('\u0000'))
    .refine(isWhole);
/** The same that must say something: a reason, an answer. Line breaks stay, in one way of writing them. */
export const lines = (max: number) =>
  text(max)
    .min(1)
    .overwrite(s => s.replaceAll('\r\n', '\n'));
/** What a command answers when the id is all there is to say. */
export const Done = z.object({ id: Id });
