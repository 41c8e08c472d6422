import { z } from 'zod';

/** 32 random bytes as base64url, made by the device that shows the link or holds the session; the server keeps a hash. */
export const GuestSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** 验证码: six digits, good once. */
export const GuestCode = z.string().regex(/^\d{6}$/);
