/** What stands where a person's text stood, once the key that could open it was destroyed (PIPL 47). */
export const erased = '〔已删除 erased〕';

/** Why a person's texts are erased: the items of PIPL 47 in their order, without the ceasing of the service itself. */
export const erasureGrounds = ['purpose-achieved', 'retention-over', 'consent-withdrawn', 'unlawful'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];
