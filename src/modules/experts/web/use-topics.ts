import { useTaxonomy } from '#modules/catalogue/web/index.ts';

/** Level-1 classes, for filters. */
export const useTopics = (): { value: string; label: string }[] =>
  (useTaxonomy().taxonomy?.classes ?? []).filter(c => c.parent === null && !c.retired).map(c => ({ value: c.code, label: c.name }));
