import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Config } from '../config';
import { notYours, Problem, problemOf } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { AttachmentAway, AttachmentFiles } from './attachment-files';
import { attachmentsSeen, type SeenAttachment } from './attachments-seen';
import { CaseDoor } from './case-door';
import { type Changed, ChangeGrievance } from './change-grievance';
import { mediaTypes } from './domain/attachments';
import type { Context } from './domain/decide';
import { type AttachFile, attachFile } from './domain/decisions/intake/attach-file';
import { isFileErased } from './domain/erasure';
import { kindOf } from './file-kind';

/** A file as it came. */
export interface Brought {
  readonly name: string;
  readonly content: Buffer;
  readonly forParties?: boolean;
}

/** The files of a case that somebody may read, and what they may add now: nothing (null) once the case has ended. */
export interface CaseFiles {
  readonly items: readonly SeenAttachment[];
  readonly takes: { readonly endings: readonly string[]; readonly mebibytes: number } | null;
}

const endings = Object.values(mediaTypes).flat();
const allowed = endings.join(', ');
const notTaken = () =>
  new Problem(415, 'file-type-not-taken', {
    en: `The file is none of ${allowed} by its content, or holds macros.`,
    zh: `就内容而言，该文件不属于以下类型之一，或者含有宏：${allowed.replaceAll(', ', '、')}。`,
  });
const gone = () =>
  new Problem(410, 'attachment-erased', {
    en: 'The file was erased with the texts of the person who brought it (PIPL 47); it is gone for good.',
    zh: '该文件已随提交人的个人信息一并删除（个人信息保护法第四十七条），无法恢复。',
  });
const away = () =>
  new Problem(
    503,
    'attachment-away',
    { en: 'The file cannot be read now.', zh: '该文件暂时无法读取。' },
    { retryAfter: 30 },
  );

/** Files of cases: taken in before the event that names them, and read by those who may read them. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(AttachmentFiles) private readonly files: AttachmentFiles,
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** What would be refused leaves no file behind; what is acknowledged has its file. @throws Problem 403, 404, 409, 415 */
  async add(id: string, { name, content, forParties }: Brought, asking: Asking): Promise<Changed> {
    const mediaType = kindOf(content);
    if (!mediaType) throw notTaken();
    const hash = createHash('sha256').update(content).digest('hex');
    const wish: AttachFile = { hash, name, mediaType, size: content.length, ...(forParties ? { forParties } : {}) };
    const { grievance } = await this.door.open(id, asking);
    const answer = attachFile(grievance, wish, this.context(id, asking));
    if (isRefusal(answer)) throw problemOf(answer, this.organization);
    if (answer.length > 0) await this.files.keep(id, hash, content);
    return this.commands.execute(new ChangeGrievance(id, attachFile, wish, asking));
  }

  async list(id: string, asking: Asking): Promise<CaseFiles> {
    const history = await this.door.open(id, asking);
    const refusal = attachFile.mayDecide(history.grievance, this.context(id, asking));
    const takes = refusal ? null : { endings, mebibytes: this.config.attachmentMebibytes };
    return { items: attachmentsSeen(history, asking.actor), takes };
  }

  /** @throws Problem 404 when there is none, or it is not theirs to read; 410 once it was erased */
  async read(id: string, hash: string, asking: Asking): Promise<{ about: SeenAttachment; content: Buffer }> {
    const history = await this.door.open(id, asking);
    const brought = attachmentsSeen(history, asking.actor).filter((each) => each.hash === hash);
    if (brought.length === 0) throw notYours();
    const about = brought.find((each) => !isFileErased(history.grievance, id, each));
    if (!about) throw gone();
    try {
      return { about, content: await this.files.read(id, hash) };
    } catch (error) {
      throw error instanceof AttachmentAway ? away() : error;
    }
  }
  private context(grievance: string, { actor }: Asking): Context {
    return { grievance, actor, now: this.clock.now(), directory: this.organization, newId: () => '' };
  }
}
