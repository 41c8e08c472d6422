/** What a person typed as a pattern of `like` that finds it anywhere: its own `%`, `_` and `\\` stand for themselves. */
export const likeOf = (typed: string): string => `%${typed.replace(/[\\%_]/g, c => `\\${c}`)}%`;
