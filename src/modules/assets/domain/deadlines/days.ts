const dayMs = 86_400_000;

/** The day of an instant in Asia/Shanghai (UTC+8 without summer time), on a machine in any zone. */
export const dayInShanghai = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** `2026-02-28` and 2 → `2026-03-02`. */
export const addDays = (day: string, count: number): string => new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/** Days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
