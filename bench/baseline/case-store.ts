import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Changed } from '../../src/http/changed';
import { notYours, Problem } from '../../src/http/problem';
import type { Asking } from '../../src/identity/asking';
import { Clock } from '../../src/kernel/clock';
import { AuditRow, CaseRow } from './case.table';

const movedOn = () =>
  new Problem(412, 'case-moved-on', { en: 'The case has moved on; read it again.', zh: '该事项已变更,请重新读取。' });

/** Writes the row of a case and the row of its audit together, or neither. */
@Injectable()
export class CaseStore {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  create(row: CaseRow, given: object, asking: Asking): Promise<Changed> {
    return this.database.transaction(async (manager) => {
      await manager.insert(CaseRow, row as never);
      const audit = this.auditOf(row.id, 0, 'GrievanceReceived', given, asking);
      await manager.insert(AuditRow, audit as never);
      return answerOf(audit);
    });
  }

  /** One step of a case: read, judge, overwrite at the version that was read, and note it. */
  change(
    id: string,
    action: string,
    given: object,
    asking: Asking,
    judge: (row: CaseRow) => Partial<CaseRow>,
  ): Promise<Changed> {
    return this.database.transaction(async (manager) => {
      const row = await manager.findOneBy(CaseRow, { id });
      if (!row) throw notYours();
      if (asking.ifMatch !== undefined && asking.ifMatch !== row.version) throw movedOn();
      const audit = this.auditOf(id, row.version + 1, action, given, asking);
      const changes = { ...judge(row), version: row.version + 1, changedAt: audit.at };
      const { affected } = await manager.update(CaseRow, { id, version: row.version }, changes as never);
      if (affected !== 1) throw movedOn();
      await manager.insert(AuditRow, audit as never);
      return answerOf(audit);
    });
  }

  private auditOf(id: string, version: number, action: string, given: object, asking: Asking) {
    const { actor, correlation } = asking;
    const at = this.clock.now();
    return { id: randomUUID(), case: id, version, action, actor: actor.id, unit: actor.unit, correlation, given, at };
  }
}

const answerOf = ({ case: id, version, id: event, action, at }: Omit<AuditRow, 'position'>): Changed =>
  new Changed(id, version, [{ id: event, type: action, at }]);
