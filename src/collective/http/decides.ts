import { applyDecorators, Post } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { AnswersWithChange } from '../../http/changed';
import { Makes } from '../../http/open-decisions';
import { For } from '../../identity/audience';
import type { AnyDecision } from '../domain/decide';

/** A route on which this decision is made: its path below the collectives, its audience, its answer. */
export const Decides = (path: string, decision: AnyDecision) =>
  applyDecorators(
    Post(path),
    For(...decision.by),
    AnswersWithChange(),
    Makes([decision]),
    ApiExtension('x-decisions', [decision.decision]),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision read, in quotes; 412 when the group has moved on.',
    }),
  );
