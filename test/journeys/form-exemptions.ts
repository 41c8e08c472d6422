/** Forms that the walk over all forms does not try, each with its reason. */
export const exempt: Readonly<Record<string, string>> = {};

/** Forms of a record that are not saved for real by the walk, each with its reason. */
export const notCompared: Readonly<Record<string, string>> = {};

/** Fields of a form that its record does not keep, with the reason. */
export const keptNot: Readonly<Record<string, { labels: readonly string[]; why: string }>> = {
  'enterprises.RenameForm': { labels: ['变更原因选填'], why: 'the reason of a change stands with the change, in the timeline' },
};
