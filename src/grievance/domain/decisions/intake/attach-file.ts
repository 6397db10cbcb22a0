import { forbid, refuse } from '../../../../kernel/refusal';
import { type MediaType, mediaTypes } from '../../attachments';
import { decision, type GrievanceGuard } from '../../decide';
import { ofAUnitInTheCase, partyOf } from '../../guards';

export type AttachFile = {
  /** Hex SHA-256 of the file. */
  hash: string;
  name: string;
  mediaType: MediaType;
  size: number;
  forParties?: boolean;
};

const most = 50;

const inTheCase: GrievanceGuard = (grievance, context) =>
  partyOf(grievance, context.actor) ? undefined : ofAUnitInTheCase(grievance, context);

const goesOn: GrievanceGuard = ({ status }) => {
  if (status === 'merged')
    return refuse(
      'merged-into-another',
      'The case was linked to another; attach the file there.',
      '本事项已并案，请将材料附于并入的事项。',
    );
  return status === 'closed' || status === 'terminated' || status === 'withdrawn'
    ? refuse(
        'case-ended',
        `The case is ${status} and takes no more files; file again, or ask for it to be reopened (XF 40).`,
        `本事项已${status === 'withdrawn' ? '撤回' : '结案或者终结'}，不再接收材料；可重新提出或申请恢复办理（信访工作条例第四十条）。`,
      )
    : undefined;
};

const fits = (name: string, mediaType: MediaType): boolean =>
  mediaTypes[mediaType].some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** The parties, an agent for the petitioner, and the units in the case add materials to it until it ends (XF 19, 21; SD 28). */
export const attachFile = decision<AttachFile>({
  name: 'AttachFile',
  by: [
    ...(['petitioner', 'counterparty', 'registrar', 'station-worker', 'router', 'clerk', 'handler'] as const),
    ...(['head', 'mediator', 'court-liaison', 'reviewer'] as const),
  ],
  byAgent: 'any-mandate',
  given: [inTheCase, goesOn],
  decide: (grievance, { hash, name, mediaType, size, forParties = false }, { actor, now }) => {
    const party = partyOf(grievance, actor) ?? null;
    if (party && forParties)
      return forbid(
        'not-yours-to-share',
        'Only staff add a file for all parties.',
        '仅工作人员可以添加各方当事人可见的材料。',
      );
    if (!fits(name, mediaType))
      return refuse(
        'file-name-misleads',
        `The file is ${mediaType}; its name must end in ${mediaTypes[mediaType].map((each) => `.${each}`).join(' or ')}.`,
        `该文件为 ${mediaType}，文件名须以 ${mediaTypes[mediaType].map((each) => `.${each}`).join(' 或 ')} 结尾。`,
      );
    const already = grievance.attachments.some(
      (each) => each.hash === hash && each.party === party && (each.forParties || !forParties),
    );
    if (already) return [];
    if (grievance.attachments.length >= most)
      return refuse(
        'too-many-attachments',
        `A case takes at most ${most} files; it has them.`,
        `每一事项最多附 ${most} 份材料，已达上限。`,
      );
    return [
      { type: 'AttachmentAdded', data: { hash, name, mediaType, size, party, forParties, by: actor.id, at: now } },
    ];
  },
});
