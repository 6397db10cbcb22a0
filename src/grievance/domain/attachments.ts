import type { Fact } from './fact';
import type { Party } from './terms';

/** What may be attached, and how a file of that kind is named. */
export const mediaTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
  'audio/mpeg': ['mp3'],
  'video/mp4': ['mp4', 'm4a', 'm4v'],
} as const;
export type MediaType = keyof typeof mediaTypes;

/** Materials of a case: facts and reasons are told with evidence (XF 19). The file itself lies outside the event. */
export interface AttachmentEvents {
  /** `hash` is the file's hex SHA-256, `party` who brought it; what staff add for the parties, every party may read. */
  AttachmentAdded: Fact<{
    hash: string;
    name: string;
    mediaType: MediaType;
    size: number;
    party: Party | null;
    forParties: boolean;
  }>;
}

/** A file of the case, and who brought it. */
export interface Attachment {
  readonly hash: string;
  readonly party: Party | null;
  readonly forParties: boolean;
}

/** How the files of a case become more; none is ever taken away. */
export const attachmentEvolvers = {
  AttachmentAdded: (
    attachments: readonly Attachment[],
    { hash, party, forParties }: AttachmentEvents['AttachmentAdded'],
  ): readonly Attachment[] => [...attachments, { hash, party, forParties }],
};
