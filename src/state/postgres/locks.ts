/** First halves of the keys of advisory locks; the second names the owner, the duty, the poller. */
export const LOCKS = { owner: 7_104_211, duty: 7_104_212, poller: 7_104_213 } as const;
