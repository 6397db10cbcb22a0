/** Who did it, and when it happened (not when it was taken down; that is metadata). */
interface Signed {
  by: string;
  at: string;
}

/** What an event says, signed. */
export type Fact<Said extends object = object> = Said & Signed;
