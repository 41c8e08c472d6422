import { Problem } from '../../contract/problem.ts';

/** 〓 is set where the printer has no such character. */
const standIn = '〓';
/** More than these, and the text is not for this font at all. */
const mostMissing = 20;

/** Signs that only change the one before them, such as the colour of a face. */
const riders = /〓[\p{M}\p{Emoji_Modifier}\u200d]+/gu;

const without = <D>(doc: D, missing: readonly string[]): D => {
  if (missing.length === 0) return doc;
  const text = missing.reduce((all, c) => all.replaceAll(c, standIn), JSON.stringify(doc));
  return JSON.parse(text.replace(riders, standIn)) as D;
};

const missingIn = (error: unknown): string | undefined => {
  const named = error instanceof Problem && error.code === 'platform.problem.glyphMissing' ? error.params['character'] : undefined;
  return typeof named === 'string' ? named : undefined;
};

/** What the note says of the characters that a text lacks on paper: `〓 U+20BB7`; nothing when it lacks none. */
export const standInNote = (doc: unknown, missing: readonly string[]): string => {
  const text = JSON.stringify(doc);
  const codes = missing
    .filter(c => text.includes(c))
    .map(c => [...c].map(p => `U+${(p.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' '));
  return codes.length === 0 ? '' : `${standIn} ${codes.join('、')}`;
};

/**
 * Prints what people have written even where no font has a character of it: one face in a remark must not keep a whole day's papers from
 * the printer. The record itself keeps the character.
 * @param doc plain data
 * @param print is told what was replaced, for a note on the paper
 * @throws Problem `glyphMissing` when there are too many, and those of printing
 */
export const printWithStandIns = async <D>(doc: D, print: (doc: D, missing: readonly string[]) => Promise<Buffer>): Promise<Buffer> => {
  const missing: string[] = [];
  for (;;) {
    try {
      return await print(without(doc, missing), missing);
    } catch (error) {
      const character = missingIn(error);
      if (character === undefined || missing.includes(character) || missing.length >= mostMissing) throw error;
      missing.push(character);
    }
  }
};
