/** Ids of the made bureaus by region, for the seeds of other rooms. */
export const demoBureaus = { '330105': '01980000-0000-7000-8000-000000330105', '330106': '01980000-0000-7000-8000-000000330106' } as const;

/** 演示环境: whether what an office has is the demonstration's data, whatever was set up since. */
export const isDemonstration = (authorityId: string): boolean => Object.values<string>(demoBureaus).includes(authorityId);
