import { Body, Controller, Get, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Changed } from '../../http/changed';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { ChangeCollective } from '../change-collective';
import { CollectiveDoor } from '../collective-door';
import { eraseMember } from '../domain/decisions/erase-member';
import { type MemberErasureCertificate, memberErasures } from '../erasures';
import { CollectiveId } from './collective-id';
import { EraseMemberRequest } from './collectives.requests';
import { Decides } from './decides';

/** Erasure of what a group keeps of its people, and what proves it. */
@ApiTags('erasure')
@Controller('api/collectives')
export class ErasuresController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CollectiveDoor) private readonly door: CollectiveDoor,
  ) {}

  /** Erases a member’s texts from a group, once the case they stand behind has ended */
  @Decides(':id/erasures', eraseMember)
  erase(@CollectiveId() id: string, @Body() body: EraseMemberRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeCollective(id, eraseMember, body, asking));
  }

  /** The certificates: what was erased, why, by whom and when, and which event proves it */
  @Get(':id/erasures')
  @For('supervisor', 'discipline', 'auditor')
  @ApiOkResponse({ schema: { type: 'object' } })
  async certificates(
    @CollectiveId() id: string,
    @WhoAsks() asking: Asking,
  ): Promise<{ items: readonly MemberErasureCertificate[] }> {
    return { items: memberErasures(id, await this.door.open(id, asking)) };
  }
}
