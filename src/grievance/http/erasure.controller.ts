import { Body, Controller, Get, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { CaseDoor } from '../case-door';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { eraseSubject } from '../domain/decisions/erasure/erase-subject';
import { liftLegalHold } from '../domain/decisions/erasure/lift-legal-hold';
import { placeLegalHold } from '../domain/decisions/erasure/place-legal-hold';
import { type ErasureCertificate, erasureCertificates } from '../erasures';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { EraseSubjectRequest, LiftLegalHoldRequest, PlaceLegalHoldRequest } from './erasure.requests';

/** Erasure of a person's texts, what forbids it, and what proves it. */
@ApiTags('erasure')
@Controller('api/grievances')
export class ErasureController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CaseDoor) private readonly door: CaseDoor,
  ) {}

  /** Erases a person’s texts from an ended case */
  @Decides('erasures', eraseSubject)
  erase(@CaseId() id: string, @Body() body: EraseSubjectRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, eraseSubject, body, asking));
  }

  /** Keeps everything of the case from being erased */
  @Decides('legal-holds', placeLegalHold)
  hold(@CaseId() id: string, @Body() body: PlaceLegalHoldRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, placeLegalHold, body, asking));
  }

  /** Ends a hold */
  @Decides('legal-hold-liftings', liftLegalHold)
  lift(@CaseId() id: string, @Body() body: LiftLegalHoldRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, liftLegalHold, body, asking));
  }

  /** The certificates: what was erased, why, by whom and when, and which event proves it */
  @Get(':id/erasures')
  @For('supervisor', 'discipline', 'auditor')
  @ApiOkResponse({ schema: { type: 'object' } })
  async certificates(
    @CaseId() id: string,
    @WhoAsks() asking: Asking,
  ): Promise<{ items: readonly ErasureCertificate[] }> {
    return { items: erasureCertificates(id, await this.door.open(id, asking)) };
  }
}
