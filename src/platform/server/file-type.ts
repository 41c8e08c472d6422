const heads = {
  'image/jpeg': (b: Buffer) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff,
  'image/png': (b: Buffer) => b.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  'application/pdf': (b: Buffer) => b.subarray(0, 1024).includes('%PDF-'),
} as const;

/** Whether the bytes begin as those of their type do: a page or a program that is called a picture is none. */
export const isOfType = (bytes: Buffer, mediaType: keyof typeof heads): boolean => heads[mediaType](bytes);
