/** Limits on guessing (7.1-d; GB/T 22239-2019 身份鉴别 b). They bind an account only together with a source. */
export interface GuessLimit {
  /** Failures allowed within the window. */
  readonly failures: number;
  readonly windowMinutes: number;
  readonly lockMinutes: number;
}

/** One account from one source. */
export const pairLimit: GuessLimit = { failures: 5, windowMinutes: 15, lockMinutes: 15 };
/** One source, all accounts: stops spraying; successes do not count. */
export const sourceLimit: GuessLimit = { failures: 50, windowMinutes: 15, lockMinutes: 15 };
