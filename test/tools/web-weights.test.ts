import { describe, expect, it } from 'vitest';
import type { BuiltChunk, DoorSizes } from '../../tools/web/pack-assets.ts';
import { fieldWeights } from '../../tools/web/weigh.ts';

/** A door of pieces: kilobytes after Brotli, what comes with it, what is fetched from it. */
const doorOf = (pieces: Readonly<Record<string, [kilobytes: number, imports: string[], later: string[]]>>): DoorSizes => ({
  files: {
    'index.html': { raw: 0, br: 1024, gz: 0 },
    ...Object.fromEntries(Object.entries(pieces).map(([name, [kb]]) => [`${name}.js`, { raw: 0, br: kb * 1024, gz: 0 }])),
  },
  chunks: Object.entries(pieces).map(
    ([name, [, imports, later]]): BuiltChunk => ({
      file: `${name}.js`,
      name,
      isEntry: name === 'base',
      imports: imports.map(i => `${i}.js`),
      dynamicImports: later.map(i => `${i}.js`),
      css: [],
      draws: !name.startsWith('code'),
    }),
  ),
});

const over = (sizes: DoorSizes): string[] =>
  fieldWeights(sizes)
    .filter(w => w.bytes > w.limit)
    .map(w => `${w.name} ${w.bytes / 1024}`);

describe('[7.1-a] what a screen of the phone weighs', () => {
  it('counts all that comes before it, however the piece is called and however many steps it takes', () => {
    const sizes = doorOf({
      base: [40, [], ['fill']],
      fill: [13, ['words'], ['section', 'review']],
      words: [1, [], []],
      section: [4, [], ['rows']],
      review: [6, ['words'], []],
      rows: [2, ['section'], []],
    });
    expect(over(sizes)).toEqual(['field door > fill > review 61', 'field door > fill > section > rows 61']);
  });

  it('goes the lightest way where there are several, and counts nothing twice', () => {
    const sizes = doorOf({
      base: [40, [], ['heavy', 'light']],
      heavy: [16, [], ['dialog']],
      light: [1, [], ['dialog']],
      dialog: [8, ['light'], []],
    });
    expect(over(sizes)).toEqual([]);
  });

  it('says which single screen is too heavy for one more step', () => {
    const sizes = doorOf({ base: [20, [], ['small', 'large']], small: [29, [], []], large: [31, [], []] });
    expect(over(sizes)).toEqual(['field door > large, alone 31']);
  });

  it('leaves out code that draws nothing, but not what such code leads to', () => {
    const sizes = doorOf({ base: [40, [], ['code-sends']], 'code-sends': [22, [], ['dialog']], dialog: [1, [], []] });
    expect(over(sizes)).toEqual(['field door > code-sends > dialog 64']);
  });

  it('leaves out the language that is not chosen, and refuses a build without a door', () => {
    expect(over(doorOf({ base: [40, [], ['field.en']], 'field.en': [32, [], []] }))).toEqual([]);
    expect(() => fieldWeights({ files: {}, chunks: [] })).toThrow('npm run build');
  });
});
