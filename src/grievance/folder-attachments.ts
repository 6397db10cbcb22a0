import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AttachmentAway, AttachmentFiles } from './attachment-files';

/** Files of cases in a folder, one below it for each case; several services share it. */
export class FolderAttachments extends AttachmentFiles {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(grievance: string, hash: string, file: Buffer): Promise<void> {
    const place = this.placeOf(grievance, hash);
    const arriving = `${place}.${randomUUID()}`;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    try {
      await written(arriving, file);
      await rename(arriving, place);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    for (const each of [dirname(place), this.folder]) await synced(each);
  }

  async read(grievance: string, hash: string): Promise<Buffer> {
    const file = await readFile(this.placeOf(grievance, hash)).catch((error) => {
      throw new AttachmentAway('an attachment cannot be read', { cause: error });
    });
    if (createHash('sha256').update(file).digest('hex') === hash) return file;
    throw new AttachmentAway('an attachment is not what was taken in');
  }

  async remove(grievance: string, hash: string): Promise<void> {
    await rm(this.placeOf(grievance, hash), { force: true });
  }

  private placeOf(grievance: string, hash: string): string {
    return join(this.folder, grievance, hash);
  }
}

const written = async (path: string, file: Buffer): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(file);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A name survives a loss of power once its folder is on the disk, too. */
const synced = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
