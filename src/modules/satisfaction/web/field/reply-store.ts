import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { keptLinks } from '#platform/web/guest-link.ts';
import { newSecret } from '#platform/web/secret.ts';
import { newReceipt } from './rate-store.ts';

/**
 * What this phone keeps of one survey: the number under which it votes, the receipt, and the answers as far as they are filled in. Kept before anything is
 * sent, so that a lost answer is no lost vote.
 */
export interface KeptReply {
  readonly token: string;
  readonly serial: string;
  readonly receipt: string;
  readonly answers: Answers;
  /** The link is used up, for this phone. */
  readonly claimed: boolean;
  readonly cast: boolean;
  /** Changed once; no more. */
  readonly changed: boolean;
}

const links = keptLinks<KeptReply>('survey:');

/** What the phone keeps of a link, made at the first time. */
export const replyOf = (token: string): KeptReply => {
  const known = links.find(token);
  if (known) return known;
  const made = { token, serial: newSecret(), receipt: newReceipt(), answers: {}, claimed: false, cast: false, changed: false };
  links.keep(token, made);
  return made;
};

export const keepReply = (reply: KeptReply): void => links.keep(reply.token, reply);
