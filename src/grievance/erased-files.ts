import { Inject, Injectable, Logger } from '@nestjs/common';
import type { StoredEvent } from '../event-store/event-store';
import type { AgendaItem } from './agenda';
import { askingFor } from './asking-by-itself';
import { AttachmentFiles } from './attachment-files';
import { CaseDoor } from './case-door';
import { isFileErased } from './domain/erasure';

/** What is kept on the agenda until the files are gone. */
export const removeErasedFiles = 'remove-erased-files';

/** What follows an erasure besides decisions: the person's files go, too. */
export const filesToRemove = ({ id, type }: StoredEvent, grievance: string): readonly AgendaItem[] =>
  type === 'SubjectErased' ? [{ policy: removeErasedFiles, event: id, grievance, wish: {}, due: null }] : [];

/** The files of people whose texts were erased (PIPL 47). */
@Injectable()
export class ErasedFiles {
  private readonly log = new Logger('erased-files');

  constructor(
    @Inject(AttachmentFiles) private readonly files: AttachmentFiles,
    @Inject(CaseDoor) private readonly door: CaseDoor,
  ) {}

  /** Removes the files that nobody brought but the erased; whether all are gone. @throws StoreUnavailable */
  async remove({ grievance: id, event }: AgendaItem): Promise<boolean> {
    const { grievance } = await this.door.open(id, askingFor(removeErasedFiles, event));
    const kept = new Set(grievance.attachments.flatMap((each) => (isFileErased(grievance, id, each) ? [] : each.hash)));
    const gone = grievance.attachments.map(({ hash }) => hash).filter((hash) => !kept.has(hash));
    try {
      for (const hash of new Set(gone)) await this.files.remove(id, hash);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
      this.log.error({ grievance: id, error: code }, 'erased files could not be removed; they stay on the agenda');
      return false;
    }
  }
}
