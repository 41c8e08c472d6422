/** Seconds of one TOTP step (RFC 6238). */
export const stepSeconds = 30;
/** The former step is still taken in the first seconds of the next: a code typed in time may arrive late (ASVS 6.5.5). */
const graceSeconds = 10;

/**
 * Steps whose codes are taken at this instant: the current one, and the one before it for some seconds. No step that was used, and none before it.
 * @param seconds since 1970
 * @param lastStep the newest step that was used, -1 for none
 */
export const acceptableSteps = (seconds: number, lastStep: number): number[] => {
  const step = Math.floor(seconds / stepSeconds);
  const steps = seconds % stepSeconds < graceSeconds ? [step, step - 1] : [step];
  return steps.filter(s => s > lastStep);
};
