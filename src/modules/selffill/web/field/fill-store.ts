import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { newId } from '#platform/contract/ids.ts';
import { keptLinks, tabValue } from '#platform/web/guest-link.ts';

/** An answer that the server has not taken yet, and the revision of its field when it was written. */
export interface Waiting {
  base: number;
  answer: Answer | null;
  /** When it was written. */
  at?: string | undefined;
}
/** What this phone keeps of one link: the secret, so that a new code is all it takes, and what is not sent yet. */
interface KeptLink {
  token: string;
  waiting: Record<string, Waiting>;
}

const prefix = 'fill:';

export const { find: findKept, keep: keepLink, forget, ofToken: linkOfToken } = keptLinks<KeptLink>(prefix);

/** Id of the open form, the same after a reload of this tab: one's own lost answers are no quarrel with oneself. */
export const formIdOf = (linkId: string): string => tabValue(`${prefix}form:${linkId}`, newId);
