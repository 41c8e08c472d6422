/** Bytes as base64, as acts of people without an account carry them. */
export const base64Of = (bytes: ArrayBuffer): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
};
