import { keptLinks } from '#platform/web/guest-link.ts';
import { newSecret } from '#platform/web/secret.ts';
import { receiptFrom } from '../../domain/receipt.ts';

/**
 * What this phone keeps of one rating: the number under which it votes, and the receipt. Kept before anything is sent, so that a lost answer is no
 * lost vote.
 */
export interface KeptRating {
  token: string;
  serial: string;
  receipt: string;
  /** The link is used up, for this phone. */
  claimed?: boolean;
  /** The rating is in the box. */
  cast: boolean;
}

const links = keptLinks<KeptRating>('rate:');

/** A receipt made by this phone. */
export const newReceipt = (): string => receiptFrom(crypto.getRandomValues(new Uint8Array(20)));

/** What the phone keeps of a link, made at the first time. A web view may refuse storage: then it lives as long as the page. */
export const ratingOf = (token: string): KeptRating => {
  const known = links.find(token);
  if (known) return known;
  const made = { token, serial: newSecret(), receipt: newReceipt(), cast: false };
  links.keep(token, made);
  return made;
};

/** The phone has taken the vote: what comes after may fail and be tried again. */
export const keepClaimed = (rating: KeptRating): void => {
  rating.claimed = true;
  links.keep(rating.token, rating);
};
export const keepCast = (rating: KeptRating): void => links.keep(rating.token, { ...rating, cast: true });
