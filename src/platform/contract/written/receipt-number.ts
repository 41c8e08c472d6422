/**
 * The number of a receipt, as it stands everywhere and can be read out on the telephone: eight digits in two groups, `0417-3052`. The same content gives
 * the same number.
 * @param digest SHA-256 of what was received, in hex
 */
export const receiptNumber = (digest: string): string => {
  const digits = String(Number.parseInt(digest.slice(0, 12), 16) % 100_000_000).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};
