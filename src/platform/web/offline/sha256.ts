const plain = () => import('./sha256-plain.ts');

// Fetched with the page that may need it, not when the network is away.
if (!globalThis.crypto?.subtle) void plain().catch(() => undefined);

/** SHA-256 in hex of bytes or of a text in UTF-8. */
export const sha256 = async (content: ArrayBuffer | string): Promise<string> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  if (!globalThis.crypto?.subtle) return (await plain()).sha256Plain(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(b => b.toString(16).padStart(2, '0')).join('');
};
