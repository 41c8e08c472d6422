/** Why a password is refused; each is a phrase key `password.<fault>`. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'context' | 'used';

/** Words of this house that everybody would guess, next to the person's own. */
const houseWords = ['红盾', '陪跑', 'hongdun', 'peipao', '市监', 'shijian', '品牌培育', 'pinpaipeiyu'];

const lookalikes: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '0': 'o', '3': 'e', '5': 's' };

/** Full-width and upper-case forms, and spaces, make no difference to a guesser. */
export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const spelledOut = (text: string): string => [...text].map(c => lookalikes[c] ?? c).join('');
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const trimmed = (text: string): string => text.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');

/** `abcabcabc` → `abc`. */
const period = (text: string): string => {
  const at = (text + text).indexOf(text, 1);
  return at < text.length ? text.slice(0, at) : text;
};

/** Forms of one password under which it may stand in the list. */
const guises = (text: string): string[] => {
  const plain = normalised(text);
  const base = [plain, bare(plain), spelledOut(plain), bare(spelledOut(plain))];
  return [...new Set([...base, ...base.map(period)])];
};

/** A common word with a few digits or marks around it is the common word. */
const isDressedUp = (text: string, isCommon: (form: string) => boolean): boolean => {
  const plain = normalised(text);
  const core = trimmed(plain);
  return core.length > 3 && [...plain].length - [...core].length <= 6 && [core, spelledOut(core)].some(isCommon);
};

const fewDifferent = (text: string): boolean => new Set(text).size < 5;

/** What the rules need to know beside the password. */
export interface PasswordSurroundings {
  readonly username: string;
  readonly name: string;
  /** Whether a normalised form stands in the list of common passwords. */
  readonly isCommon: (form: string) => boolean;
}

/**
 * The rules for a new password (7.1-d; GB/T 22239-2019 身份鉴别 a): 10 to 128 characters of any kind, not common, not made of the
 * account or of this house's words. History is checked where the hashes are.
 */
export const passwordFaults = (password: string, around: PasswordSurroundings): PasswordFault[] => {
  const length = [...password].length;
  const faults: PasswordFault[] = [];
  if (length < 10) faults.push('tooShort');
  if (length > 128) faults.push('tooLong');
  if (guises(password).some(around.isCommon) || isDressedUp(password, around.isCommon) || fewDifferent(password)) faults.push('common');
  const plain = bare(spelledOut(normalised(password)));
  const words = [...houseWords, around.username, around.name].map(w => bare(spelledOut(normalised(w)))).filter(w => [...w].length > 1);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  if (left !== plain && [...left].length < 8) faults.push('context');
  return faults;
};
