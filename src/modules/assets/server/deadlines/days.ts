/** The day of an instant in Asia/Shanghai, `2026-11-22`. */
export const dayInBeijing = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
