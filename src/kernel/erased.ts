/** What stands where a person's text stood, once the key that could open it was destroyed (PIPL 47). */
export const erased = '〔已删除 erased〕';
