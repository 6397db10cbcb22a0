import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachmentAway } from './attachment-files';
import { FolderAttachments } from './folder-attachments';

const folder = mkdtempSync(join(tmpdir(), 'attachments-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = new FolderAttachments(folder);
const content = Buffer.from('%PDF-1.7');
const hash = createHash('sha256').update(content).digest('hex');

describe('the folder of attachments', () => {
  it('gives back what was taken in, once it is kept twice, too', async () => {
    await files.keep('one', hash, content);
    await files.keep('one', hash, content);
    expect(await files.read('one', hash)).toEqual(content);
    expect(readdirSync(join(folder, 'one'))).toEqual([hash]);
  });

  it('gives nothing to another case', async () => {
    await expect(files.read('another', hash)).rejects.toThrow(AttachmentAway);
  });

  it('has nothing left of what was taken away, twice over', async () => {
    await files.keep('erased', hash, content);
    await files.remove('erased', hash);
    await files.remove('erased', hash);
    await expect(files.read('erased', hash)).rejects.toThrow(AttachmentAway);
    expect(readdirSync(join(folder, 'erased'))).toEqual([]);
  });

  it('hands out nothing that was altered on the disk', async () => {
    await files.keep('altered', hash, content);
    writeFileSync(join(folder, 'altered', hash), '%PDF-1.8');
    await expect(files.read('altered', hash)).rejects.toThrow('not what was taken in');
  });
});
