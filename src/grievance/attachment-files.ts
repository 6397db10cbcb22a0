/** Where the files of cases lie; abstract so that it is its own injection token. */
export abstract class AttachmentFiles {
  /** Takes a file in for a case, under its SHA-256. It outlives a loss of power once this resolves. */
  abstract keep(grievance: string, hash: string, file: Buffer): Promise<void>;
  /** A file of a case, as it was taken in. @throws AttachmentAway */
  abstract read(grievance: string, hash: string): Promise<Buffer>;
  /** Takes a file away for good, when it is there. */
  abstract remove(grievance: string, hash: string): Promise<void>;
}

/** The file is not where files lie, or is not what was taken in. */
export class AttachmentAway extends Error {}
