/** Who decided: `affirmative`, a USCIS (before 2003 INS) asylum officer; `court`, an immigration judge. Never added together. */
export const TRACKS = ['affirmative', 'court'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * How a claim began: `affirmative`, filed with USCIS (in court: referred there); `defensive`, first raised in court;
 * `all`, the source does not separate them.
 */
export const CLAIM_TYPES = ['affirmative', 'defensive', 'all'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];
